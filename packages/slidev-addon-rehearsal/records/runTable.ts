import type { Run } from '../pace/run.ts'
import { bestTimeMs, planPosition } from '../pace/plan.ts'
import { totalQuestionMs, totalSpokenMs } from '../pace/run.ts'
import { judgeAnswer, judgeTalk } from '../pace/verdict.ts'

export function runRows(run: Run, allRuns: readonly Run[]) {
  return run.sections.map(section => ({
    ...section,
    plannedMs: section.budget * 1000,
    judgement: section.answered ? judgeAnswer(section.spokenMs, section.budget) : undefined,
    bestMs: bestTimeMs(allRuns, section.slug, section.budget),
  }))
}

export function runTotals(run: Run) {
  const { deltaMs, plannedMs, spokenMs } = planPosition(run.sections, null)
  return {
    plannedMs,
    answeredMs: spokenMs,
    judgement: plannedMs ? judgeTalk(deltaMs) : undefined,
    otherMs: run.other.spokenMs,
    questionMs: totalQuestionMs(run),
    spokenMs: totalSpokenMs(run),
    answeredCount: run.sections.filter(section => section.answered).length,
  }
}

export function trendOf(runs: readonly Run[], slug: string) {
  return runs
    .flatMap(({ id, startedAt, sections }) => sections
      .filter(section => section.slug === slug && section.answered)
      .map(({ spokenMs }) => ({ runId: id, startedAt, spokenMs })))
    .sort((a, b) => a.startedAt - b.startedAt)
}
