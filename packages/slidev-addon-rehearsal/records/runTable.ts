import type { Run, SlideTime } from '../pace/run.ts'
import type { Change, Judgement } from '../pace/verdict.ts'
import { pauseShareOf, rateOf } from '../microphone/voice.ts'
import { bestTimeMs } from '../pace/best.ts'
import { planPosition } from '../pace/plan.ts'
import { totalQuestionMs, totalSpokenMs, totalThinkingMs } from '../pace/run.ts'
import { judgeAnswer, judgeChange, judgeTalk } from '../pace/verdict.ts'

/** One question of one run; all times in milliseconds. */
export interface RunRow {
  slug: string
  no: number
  question: string
  plannedMs: number
  spokenMs: number
  questionMs: number
  thinkingMs: number
  /** Missing where the question was not asked, or only flipped through. */
  judgement?: Judgement
  /** Closest to the budget among all runs, this one too. */
  bestMs?: number
  /** Syllables a minute and share of pauses, where a microphone was on. */
  rate?: number
  pauseShare?: number
  /** Time on each of its slides; empty where that was not measured. */
  slides: SlideTime[]
}

export interface RunTotals {
  /** Of the answered questions, so that it can be compared with what was spoken about them. */
  plannedMs: number
  answeredMs: number
  /** Missing where nothing was answered: there is no plan to keep. */
  judgement?: Judgement
  otherMs: number
  questionMs: number
  thinkingMs: number
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
  return run.sections.map(({ slug, no, question, budget, spokenMs, questionMs, thinkingMs, slides, answered, voice }) => ({
    slug,
    no,
    question,
    plannedMs: budget * 1000,
    spokenMs,
    questionMs,
    thinkingMs,
    judgement: answered ? judgeAnswer(spokenMs, budget) : undefined,
    bestMs: bestTimeMs(allRuns, slug, budget),
    rate: rateOf(voice),
    pauseShare: pauseShareOf(voice),
    slides,
  }))
}

export function runTotals(run: Run): RunTotals {
  const { deltaMs, plannedMs, spokenMs } = planPosition(run.sections, null)
  return {
    plannedMs,
    answeredMs: spokenMs,
    judgement: plannedMs ? judgeTalk(deltaMs) : undefined,
    otherMs: run.other.spokenMs,
    questionMs: totalQuestionMs(run),
    thinkingMs: totalThinkingMs(run),
    pausedMs: run.pausedMs,
    spokenMs: totalSpokenMs(run),
    answeredCount: run.sections.filter(section => section.answered).length,
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
  /** Missing where one of them did not answer. */
  change?: Change
  /** The question's slides in both, by their place in it; empty where neither run measured them. */
  slides: ComparedSlide[]
}

interface ComparedSlide {
  no: number
  title: string
  earlierMs?: number
  laterMs?: number
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
    return {
      slug,
      no,
      question,
      plannedMs: budget * 1000,
      earlierMs,
      laterMs,
      change: hasBoth ? judgeChange(earlierMs, laterMs, budget) : undefined,
      slides: compareSlides(before?.slides ?? [], after?.slides ?? []),
    }
  })
  return { earlier, later, rows: rows.sort((a, b) => a.no - b.no) }
}

function compareSlides(before: SlideTime[], after: SlideTime[]): ComparedSlide[] {
  const longer = after.length >= before.length ? after : before
  return longer.map(({ no, title }) => ({
    no,
    title,
    earlierMs: before.find(slide => slide.no === no)?.spokenMs,
    laterMs: after.find(slide => slide.no === no)?.spokenMs,
  }))
}
