import { speak } from '@interview-deck/kit/deck/script'
import { defineRootSetup } from '@slidev/types'
import { provide } from 'vue'

// The rehearsal addon measures scripts as `npm run check` does. Its key is written out: a build holds nothing of the addon.
export default defineRootSetup(() => {
  if (import.meta.env.DEV) {
    provide('rehearsal:script', {
      count: (note: string) => speak(note).syllables,
      command: (rate: number) => `npm run check -- --rate ${rate}`,
    })
  }
})
