import type { Run, RunSection } from './run.ts'
import { wholeMs } from '../shared/format.ts'
import { totalSpokenMs } from './run.ts'
import { bandMs } from './verdict.ts'

export function isAnswered(spokenMs: number, budgetSeconds: number): boolean {
  return spokenMs > bandMs(budgetSeconds)
}

const SHORTEST_RUN_MS = 5000

export function hasContent(run: Run): boolean {
  return totalSpokenMs(run) > SHORTEST_RUN_MS
}

/** The answer closest to today's budget: a short one is not better. Of two as close, the later run's. */
export function bestTimeMs(runs: readonly Run[], slug: string, budgetSeconds: number): number | undefined {
  const distance = (spokenMs: number) => Math.abs(spokenMs - budgetSeconds * 1000)
  return [...runs]
    .sort((a, b) => b.startedAt - a.startedAt)
    .flatMap(run => run.sections.filter(section => section.slug === slug && section.answered))
    .map(section => section.spokenMs)
    .sort((a, b) => distance(a) - distance(b))[0]
}

/**
 * Questions come in any order: what counts is spoken − budget of each answered one, and what the current one is over.
 * `deltaMs` is behind plan, in whole seconds; negative is ahead.
 */
export function planPosition(sections: readonly RunSection[], current: string | null) {
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
