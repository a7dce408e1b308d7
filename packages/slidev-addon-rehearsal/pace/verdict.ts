import { formatDifference, wholeMs } from './format.ts'

/** Nobody hits a time to the second: a plan is kept within the larger of these two. */
const BAND_SECONDS = 5
const BAND_SHARE = 0.1

/** How far the whole talk may be behind or ahead. One width for all talks: a larger delay is never called better. */
const TALK_BAND_MS = 30_000

/** How far from `budgetSeconds` still counts as on time, in milliseconds. */
export function bandMs(budgetSeconds: number): number {
  return Math.max(BAND_SECONDS, budgetSeconds * BAND_SHARE) * 1000
}

export type Verdict = 'under' | 'onTime' | 'over'

/**
 * A time against its plan, said once for the bar, the tables, the drill and the comparison: the word is computed from the
 * number that stands beside it, and the number from the times that are shown, in whole seconds.
 */
export interface Judgement {
  /** spoken − planned, in milliseconds, a multiple of 1000. */
  differenceMs: number
  verdict: Verdict
  /** Korean; a short answer is not a fault. */
  word: string
  /** `+0:08 초과` */
  text: string
}

/** One answer, or a script, against its budget. */
const ANSWER_WORDS: Record<Verdict, string> = { under: '시간 안', onTime: '제때', over: '초과' }
/** The whole talk against its plan. */
const TALK_WORDS: Record<Verdict, string> = { under: '빠름', onTime: '제때', over: '늦음' }

export function judgeAnswer(spokenMs: number, budgetSeconds: number): Judgement {
  return judge(wholeMs(spokenMs) - budgetSeconds * 1000, bandMs(budgetSeconds), ANSWER_WORDS)
}

/** @param differenceMs behind plan; negative is ahead */
export function judgeTalk(differenceMs: number): Judgement {
  return judge(differenceMs, TALK_BAND_MS, TALK_WORDS)
}

function judge(differenceMs: number, bandMs: number, words: Record<Verdict, string>): Judgement {
  const verdict = differenceMs > bandMs ? 'over' : differenceMs < -bandMs ? 'under' : 'onTime'
  return { differenceMs, verdict, word: words[verdict], text: `${formatDifference(differenceMs)} ${words[verdict]}` }
}

/** The same answer in two runs. */
export interface Change {
  /** later − earlier as shown, in milliseconds. */
  changeMs: number
  /** `−0:10` */
  text: string
  /** Korean: whether the later one is nearer to its budget; within the band both are as good. */
  word: '제때 유지' | '가까워짐' | '멀어짐' | '그대로'
}

export function judgeChange(earlierMs: number, laterMs: number, budgetSeconds: number): Change {
  const [earlier, later] = [judgeAnswer(earlierMs, budgetSeconds), judgeAnswer(laterMs, budgetSeconds)]
  const changeMs = later.differenceMs - earlier.differenceMs
  const nearer = Math.abs(earlier.differenceMs) - Math.abs(later.differenceMs)
  const word = earlier.verdict === 'onTime' && later.verdict === 'onTime'
    ? '제때 유지'
    : nearer > 0 ? '가까워짐' : nearer < 0 ? '멀어짐' : '그대로'
  return { changeMs, text: formatDifference(changeMs), word }
}
