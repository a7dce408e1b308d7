import type { RunSection } from './run.ts'

/** Nobody hits a time to the second: a plan is kept within the larger of these two. */
const BAND_SECONDS = 5
const BAND_SHARE = 0.1

/** How far from `budgetSeconds` still counts as on time, in milliseconds. */
export function bandMs(budgetSeconds: number): number {
  return Math.max(BAND_SECONDS, budgetSeconds * BAND_SHARE) * 1000
}

export type Verdict = 'under' | 'onTime' | 'over'

/**
 * @param differenceMs spoken − planned
 * @param budgetSeconds what was planned
 */
export function verdictOf(differenceMs: number, budgetSeconds: number): Verdict {
  const band = bandMs(budgetSeconds)
  if (differenceMs > band)
    return 'over'
  return differenceMs < -band
    ? 'under'
    : 'onTime'
}

/**
 * Whether a question was answered rather than flipped through on the way to another: spoken about for longer than the
 * band that its plan is read with.
 */
export function isAnswered(spokenMs: number, budgetSeconds: number): boolean {
  return spokenMs > bandMs(budgetSeconds)
}

export interface PlanPosition {
  /** Milliseconds behind plan; negative is ahead. */
  deltaMs: number
  /** Seconds planned for the sections that count in `deltaMs`; what its band is taken from. */
  plannedSeconds: number
}

/**
 * Where the talk stands against its plan.
 *
 * An interview takes questions in any order and need not take all, so there is no clock time by which a slide should
 * show. What counts is what has been answered: spoken − budget of each answered section. The section on screen counts
 * only by what it is over its budget, until it has been left once; a section not visited, or flipped through, counts
 * nothing. Slides outside any section have no budget, so their time shows apart ("기타") and not as a delay.
 */
export function planPosition(sections: readonly RunSection[], current: string | null): PlanPosition {
  let deltaMs = 0
  let plannedSeconds = 0
  for (const { slug, spokenMs, budget, answered } of sections) {
    const difference = spokenMs - budget * 1000
    if (answered || (slug === current && difference > 0)) {
      deltaMs += difference
      plannedSeconds += budget
    }
  }
  return { deltaMs, plannedSeconds }
}
