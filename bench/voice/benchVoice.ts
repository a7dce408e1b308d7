import { createSyllableCounter, FRAME_MS } from 'slidev-addon-rehearsal/microphone/syllables.ts'
import { comparePauses } from './pauses.ts'
import { ROOMS } from './rooms.ts'
import { speak } from './speak.ts'
import { knownSyllables, TEXTS } from './texts.ts'

/** espeak's words a minute: about 3.4 to 7.7 Korean syllables a second, pauses left out. */
export const SPEEDS = [90, 110, 140, 175, 200]
/** Voices of 90, 105, 140 and 175 Hz, which take turns. */
const PITCHES = [35, 50, 80, 99]

export interface Measurement {
  text: string
  isTuned: boolean
  speed: number
  room: string
  /** Syllables that are said each second, pauses left out. */
  perSecond: number
  /** Heard less said, as a share of what was said. */
  error: number
  pauses: { known: number, found: number, madeUp: number }
  /** Seconds of sound, and milliseconds that the counter worked on it. */
  seconds: number
  workedMs: number
}

/**
 * Speaks each text at each speed, and hears it in each room.
 *
 * @param onProgress told of each text and speed, before it is spoken
 * @param now milliseconds, from any start
 */
export async function measureHearing(onProgress: (step: string) => void, now: () => number): Promise<Measurement[]> {
  const all: Measurement[] = []
  for (const [index, { name, text, isTuned }] of TEXTS.entries()) {
    for (const [turn, speed] of SPEEDS.entries()) {
      onProgress(`${name}, ${speed} words a minute`)
      const said = knownSyllables(text)
      const spoken = await speak(text, speed, PITCHES[(index + turn) % PITCHES.length]!)
      let perSecond = 0
      for (const [room, change] of Object.entries(ROOMS)) {
        const { samples, rate } = change(spoken)
        const counter = createSyllableCounter(rate)
        const began = now()
        const { syllables, sounding } = counter.push(samples)
        const workedMs = now() - began
        // By what was heard without noise, the first of the rooms.
        perSecond ||= said / (sounding.filter(Boolean).length * FRAME_MS / 1000)
        all.push({ text: name, isTuned, speed, room, perSecond, error: (syllables - said) / said, pauses: comparePauses(spoken, sounding), seconds: samples.length / rate, workedMs })
      }
    }
  }
  return all
}
