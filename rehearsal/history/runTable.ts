import type { Verdict } from '../pace/plan.ts'
import type { Run } from '../pace/run.ts'
import { bestTimeMs } from '../pace/best.ts'
import { verdictOf } from '../pace/plan.ts'
import { totalQuestionMs, totalSpokenMs } from '../pace/run.ts'

/** One question of one run; all times in milliseconds. */
export interface RunRow {
  slug: string
  no: number
  question: string
  plannedMs: number
  spokenMs: number
  questionMs: number
  /** spoken − planned. */
  differenceMs: number
  verdict: Verdict
  /** Closest to the budget among all runs, this one too. */
  bestMs?: number
  /** False where the question was not asked, or only flipped through: it has no verdict worth showing. */
  answered: boolean
}

export interface RunTotals {
  /** Of the answered questions, so that it can be compared with what was spoken about them. */
  plannedMs: number
  answeredMs: number
  differenceMs: number
  plannedSeconds: number
  verdict: Verdict
  otherMs: number
  questionMs: number
  pausedMs: number
  /** Everything that was spoken, other slides and flipped-through questions too. */
  spokenMs: number
  answeredCount: number
}

/**
 * A run as a table, in the deck's order.
 *
 * @param run the run to show
 * @param allRuns what the best times are taken from
 */
export function runRows(run: Run, allRuns: readonly Run[]): RunRow[] {
  return run.sections.map(({ slug, no, question, budget, spokenMs, questionMs, answered }) => ({
    slug,
    no,
    question,
    plannedMs: budget * 1000,
    spokenMs,
    questionMs,
    differenceMs: spokenMs - budget * 1000,
    verdict: verdictOf(spokenMs - budget * 1000, budget),
    bestMs: bestTimeMs(allRuns, slug, budget),
    answered,
  }))
}

export function runTotals(run: Run): RunTotals {
  const answered = run.sections.filter(section => section.answered)
  const plannedSeconds = answered.reduce((sum, section) => sum + section.budget, 0)
  const answeredMs = answered.reduce((sum, section) => sum + section.spokenMs, 0)
  const differenceMs = answeredMs - plannedSeconds * 1000
  return {
    plannedMs: plannedSeconds * 1000,
    plannedSeconds,
    answeredMs,
    differenceMs,
    verdict: verdictOf(differenceMs, plannedSeconds),
    otherMs: run.other.spokenMs,
    questionMs: totalQuestionMs(run),
    pausedMs: run.pausedMs,
    spokenMs: totalSpokenMs(run),
    answeredCount: answered.length,
  }
}

/** One answer to a question, in the order in which it was given. */
export interface TrendPoint {
  runId: string
  startedAt: number
  spokenMs: number
}

/** How the time of one question went from run to run; runs that did not answer it are left out. */
export function trendOf(runs: readonly Run[], slug: string): TrendPoint[] {
  return runs
    .flatMap(({ id, startedAt, sections }) => sections
      .filter(section => section.slug === slug && section.answered)
      .map(({ spokenMs }) => ({ runId: id, startedAt, spokenMs })))
    .sort((a, b) => a.startedAt - b.startedAt)
}

/** The same question in two runs; a time is missing where that run did not answer it. */
export interface ComparedRow {
  slug: string
  no: number
  question: string
  /** Budget of the later run. */
  plannedMs: number
  earlierMs?: number
  laterMs?: number
  /** later − earlier, where both answered. */
  changeMs?: number
  /** Whether the later answer is nearer to its budget; nothing where that cannot be said. */
  closer?: boolean
}

/** Two runs side by side, the earlier first whatever the order of the arguments. */
export function compareRuns(one: Run, two: Run): { earlier: Run, later: Run, rows: ComparedRow[] } {
  const [earlier, later] = one.startedAt <= two.startedAt ? [one, two] : [two, one]
  const slugs = [...new Set([...later.sections, ...earlier.sections].map(section => section.slug))]
  const rows = slugs.map((slug): ComparedRow => {
    const [before, after] = [earlier, later].map(run => run.sections.find(section => section.slug === slug))
    const { no, question, budget } = (after ?? before)!
    const earlierMs = before?.answered ? before.spokenMs : undefined
    const laterMs = after?.answered ? after.spokenMs : undefined
    const hasBoth = earlierMs !== undefined && laterMs !== undefined
    const distance = (ms: number) => Math.abs(ms - budget * 1000)
    return {
      slug,
      no,
      question,
      plannedMs: budget * 1000,
      earlierMs,
      laterMs,
      changeMs: hasBoth ? laterMs - earlierMs : undefined,
      closer: hasBoth && distance(laterMs) !== distance(earlierMs) ? distance(laterMs) < distance(earlierMs) : undefined,
    }
  })
  return { earlier, later, rows: rows.sort((a, b) => a.no - b.no) }
}
