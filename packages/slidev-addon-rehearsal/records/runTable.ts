import type { Run, RunSection, SlideTime } from '../pace/run.ts'
import type { TimeChange, TimeJudgement } from '../pace/verdict.ts'
import { pauseShareOf, rateOf } from '../microphone/voice.ts'
import { bestTimeMs, planPosition } from '../pace/plan.ts'
import { totalQuestionMs, totalSpokenMs, totalThinkingMs } from '../pace/run.ts'
import { judgeAnswer, judgeChange, judgeTalk } from '../pace/verdict.ts'

export interface RunRow extends RunSection {
  plannedMs: number
  judgement?: TimeJudgement
  bestMs?: number
  rate?: number
  pauseShare?: number
}

/** A run as a table, in the deck's order; best times are taken from all runs. */
export function runRows(run: Run, allRuns: readonly Run[]): RunRow[] {
  return run.sections.map(section => ({
    ...section,
    plannedMs: section.budget * 1000,
    judgement: section.answered ? judgeAnswer(section.spokenMs, section.budget) : undefined,
    bestMs: bestTimeMs(allRuns, section.slug, section.budget),
    rate: rateOf(section.voice),
    pauseShare: pauseShareOf(section.voice),
  }))
}

export function runTotals(run: Run) {
  const { deltaMs, plannedMs, spokenMs } = planPosition(run.sections, null)
  return {
    plannedMs,
    answeredMs: spokenMs,
    /** Missing where nothing was answered: there is no plan to keep. */
    judgement: plannedMs ? judgeTalk(deltaMs) : undefined,
    otherMs: run.other.spokenMs,
    questionMs: totalQuestionMs(run),
    thinkingMs: totalThinkingMs(run),
    spokenMs: totalSpokenMs(run),
    answeredCount: run.sections.filter(section => section.answered).length,
  }
}

/** How the time of one question went from run to run; runs that did not answer it are left out. */
export function trendOf(runs: readonly Run[], slug: string): { runId: string, startedAt: number, spokenMs: number }[] {
  return runs
    .flatMap(({ id, startedAt, sections }) => sections
      .filter(section => section.slug === slug && section.answered)
      .map(({ spokenMs }) => ({ runId: id, startedAt, spokenMs })))
    .sort((a, b) => a.startedAt - b.startedAt)
}

/** The same question in two runs; a time is missing where that run did not answer it. */
export interface ComparedRow extends Pick<RunSection, 'slug' | 'no' | 'question'> {
  plannedMs: number
  earlierMs?: number
  laterMs?: number
  change?: TimeChange
  slides: { no: number, title: string, earlierMs?: number, laterMs?: number }[]
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
    return {
      slug,
      no,
      question,
      plannedMs: budget * 1000,
      earlierMs,
      laterMs,
      change: earlierMs !== undefined && laterMs !== undefined ? judgeChange(earlierMs, laterMs, budget) : undefined,
      slides: compareSlides(before?.slides ?? [], after?.slides ?? []),
    }
  })
  return { earlier, later, rows: rows.sort((a, b) => a.no - b.no) }
}

function compareSlides(before: SlideTime[], after: SlideTime[]): ComparedRow['slides'] {
  const longer = after.length >= before.length ? after : before
  return longer.map(({ no, title }) => ({
    no,
    title,
    earlierMs: before.find(slide => slide.no === no)?.spokenMs,
    laterMs: after.find(slide => slide.no === no)?.spokenMs,
  }))
}

const NAME = { month: 'long', day: 'numeric', weekday: 'short', hour: 'numeric', minute: '2-digit' } as const

/** `9월 30일 (화) 오전 10:00`: how a run is called on the page; with seconds where another of `all` began in the same minute. */
export function runName({ id, startedAt }: Run, all: readonly Run[] = []): string {
  const minuteOf = (wall: number) => Math.floor(wall / 60_000)
  const hasTwin = all.some(other => other.id !== id && minuteOf(other.startedAt) === minuteOf(startedAt))
  return new Date(startedAt).toLocaleString('ko-KR', hasTwin ? { ...NAME, second: '2-digit' } : NAME)
}
