import type { Voice } from '../microphone/voice.ts'
import { rateOf } from '../microphone/voice.ts'

export const ANSWERS_NEEDED = 3

export function speakingRate(voices: readonly (Voice | undefined)[]): number | undefined {
  const rates = voices.map(rateOf).filter(rate => rate !== undefined).sort((a, b) => a - b)
  const middle = rates.length >> 1
  const median = rates.length % 2 ? rates[middle]! : (rates[middle - 1]! + rates[middle]!) / 2
  return rates.length >= ANSWERS_NEEDED ? Math.round(median) : undefined
}
