import type { Readings } from '@interview-deck/toolbox/deck/script'
import { speak } from '@interview-deck/toolbox/deck/script'
import { inject } from 'vue'

/** Counts the syllables of a note as it is said. A deck says how its Latin words are read: `provide('rehearsal:readings', …)` in `setup/root.ts`. */
export function useSyllables(): (note: string) => number {
  const readings = inject<Readings>('rehearsal:readings', {})
  return note => speak(note, readings).syllables
}
