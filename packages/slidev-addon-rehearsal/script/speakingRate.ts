import type { Voice } from '../microphone/voice.ts'
import { rateOf } from '../microphone/voice.ts'

/** Calm Korean speech; what a script's length is estimated with until the candidate's own rate is known. */
export const DEFAULT_RATE = 300

/** One answer is a mood, two may agree by chance. */
export const ANSWERS_NEEDED = 3

/**
 * Syllables a minute that the candidate really speaks: the median over the answers that a microphone heard, so that one hurried
 * answer does not count more than the others.
 *
 * @param voices of answers, in any order
 * @returns nothing until `ANSWERS_NEEDED` of them can be measured
 */
export function speakingRate(voices: readonly (Voice | undefined)[]): number | undefined {
  const rates = voices.map(rateOf).filter(rate => rate !== undefined)
  return rates.length >= ANSWERS_NEEDED ? Math.round(median(rates)) : undefined
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** How long a script takes, in milliseconds. */
export function scriptMs(syllables: number, rate: number): number {
  return syllables / rate * 60_000
}
