import { formatDifference, wholeMs } from '../shared/format.ts'

/** Nobody hits a time to the second: a plan is kept within the larger of these two. */
const BAND_SECONDS = 5
const BAND_SHARE = 0.1

/** How far the whole talk may be off. One width for all talks: a larger delay is never called better. */
const TALK_BAND_MS = 30_000

export function bandMs(budgetSeconds: number): number {
  return Math.max(BAND_SECONDS, budgetSeconds * BAND_SHARE) * 1000
}

export type Verdict = 'under' | 'onTime' | 'over'

/** A time against its plan. Word and number come from the times as they are shown, in whole seconds, so that they agree. */
export interface TimeJudgement { differenceMs: number, verdict: Verdict, word: string, text: string }

/** A short answer is not a fault. */
const ANSWER_WORDS: Record<Verdict, string> = { under: '시간 안', onTime: '제때', over: '초과' }
const TALK_WORDS: Record<Verdict, string> = { under: '빠름', onTime: '제때', over: '늦음' }

export function judgeAnswer(spokenMs: number, budgetSeconds: number): TimeJudgement {
  return judge(wholeMs(spokenMs) - budgetSeconds * 1000, bandMs(budgetSeconds), ANSWER_WORDS)
}

export function judgeTalk(differenceMs: number): TimeJudgement {
  return judge(differenceMs, TALK_BAND_MS, TALK_WORDS)
}

function judge(differenceMs: number, bandMs: number, words: Record<Verdict, string>): TimeJudgement {
  const verdict = differenceMs > bandMs ? 'over' : differenceMs < -bandMs ? 'under' : 'onTime'
  return { differenceMs, verdict, word: words[verdict], text: `${formatDifference(differenceMs)} ${words[verdict]}` }
}

/** The same answer in two runs: whether the later one is nearer to its budget; within the band both are as good. */
export interface TimeChange { changeMs: number, text: string, word: '제때 유지' | '가까워짐' | '멀어짐' | '그대로' }

export function judgeChange(earlierMs: number, laterMs: number, budgetSeconds: number): TimeChange {
  const [earlier, later] = [judgeAnswer(earlierMs, budgetSeconds), judgeAnswer(laterMs, budgetSeconds)]
  const changeMs = later.differenceMs - earlier.differenceMs
  const nearer = Math.abs(earlier.differenceMs) - Math.abs(later.differenceMs)
  const word = earlier.verdict === 'onTime' && later.verdict === 'onTime'
    ? '제때 유지'
    : nearer > 0 ? '가까워짐' : nearer < 0 ? '멀어짐' : '그대로'
  return { changeMs, text: formatDifference(changeMs), word }
}
