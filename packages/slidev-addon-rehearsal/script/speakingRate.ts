import type { Run } from '../pace/run.ts'

/** Calm Korean speech; what a script's length is estimated with until the candidate's own rate is known. */
export const DEFAULT_RATE = 300

/** One run is a mood, two may agree by chance. */
export const RUNS_NEEDED = 3

/** Nobody speaks slower or faster over a whole answer (syllables a minute): outside, the script was not what was said. */
const PLAUSIBLE = { min: 120, max: 600 }

/**
 * Syllables a minute that the candidate really speaks, from runs that answered questions with a script.
 *
 * Of each run: the syllables of the scripts of its answered questions over the time that they took. Of the runs: the
 * median, so that one rehearsal with long digressions does not count more than the others.
 *
 * @param runs in any order
 * @param syllablesOf syllables of a question's script; 0 where it has none
 * @returns nothing until `RUNS_NEEDED` runs can be measured
 */
export function speakingRate(runs: readonly Run[], syllablesOf: (slug: string) => number): number | undefined {
  const rates = runs.map(run => rateOfRun(run, syllablesOf)).filter(rate => rate >= PLAUSIBLE.min && rate <= PLAUSIBLE.max)
  return rates.length >= RUNS_NEEDED ? Math.round(median(rates)) : undefined
}

function rateOfRun(run: Run, syllablesOf: (slug: string) => number): number {
  const scripted = run.sections.filter(section => section.answered && syllablesOf(section.slug) > 0)
  const syllables = scripted.reduce((sum, section) => sum + syllablesOf(section.slug), 0)
  const minutes = scripted.reduce((sum, section) => sum + section.spokenMs, 0) / 60_000
  return minutes ? syllables / minutes : 0
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
