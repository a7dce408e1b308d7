import type { Run, RunSection } from './run.ts'
import { wholeMs } from './format.ts'
import { totalSpokenMs } from './run.ts'
import { bandMs } from './verdict.ts'

/**
 * Whether a question was answered rather than flipped through on the way to another: spoken about for longer than the
 * band that its plan is read with.
 */
export function isAnswered(spokenMs: number, budgetSeconds: number): boolean {
  return spokenMs > bandMs(budgetSeconds)
}

/** A shorter run is a key pressed by mistake. */
const SHORTEST_RUN_MS = 5000

/** Whether a finished run holds anything worth a record. */
export function hasContent(run: Run): boolean {
  return totalSpokenMs(run) > SHORTEST_RUN_MS
}

/** Where the talk stands against its plan; all in milliseconds. */
export interface PlanPosition {
  /** Behind plan as shown, in whole seconds; negative is ahead. Zero where nothing counts yet. */
  deltaMs: number
  /** Planned for the questions that count in `deltaMs`. */
  plannedMs: number
  /** Spoken about them as shown, in whole seconds. */
  spokenMs: number
  /** Planned for what has not been answered yet, less what the question on screen has used. */
  remainingMs: number
}

/**
 * An interview takes questions in any order and need not take all, so there is no clock time by which a slide should
 * show. What counts is what has been answered: spoken − budget of each answered section. The section on screen counts
 * only by what it is over its budget, until it has been left once; a section not visited, or flipped through, counts
 * nothing. Slides outside any section have no budget, so their time shows apart ("기타") and not as a delay.
 */
export function planPosition(sections: readonly RunSection[], current: string | null): PlanPosition {
  let [plannedMs, spokenMs, remainingMs] = [0, 0, 0]
  for (const section of sections) {
    const budgetMs = section.budget * 1000
    const shownMs = wholeMs(section.spokenMs)
    const isCurrent = section.slug === current
    if (section.answered || (isCurrent && shownMs > budgetMs)) {
      plannedMs += budgetMs
      spokenMs += shownMs
    }
    else {
      remainingMs += isCurrent ? budgetMs - shownMs : budgetMs
    }
  }
  return { deltaMs: spokenMs - plannedMs, plannedMs, spokenMs, remainingMs }
}
