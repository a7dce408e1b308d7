import { formatDifference, wholeMs } from '../shared/format.ts'

const BAND_SECONDS = 5
const BAND_SHARE = 0.1

const TALK_BAND_MS = 30_000

export function bandMs(budgetSeconds: number): number {
  return Math.max(BAND_SECONDS, budgetSeconds * BAND_SHARE) * 1000
}

export type Verdict = 'under' | 'onTime' | 'over'

const ANSWER_WORDS: Record<Verdict, string> = { under: '시간 안', onTime: '제때', over: '초과' }
const TALK_WORDS: Record<Verdict, string> = { under: '빠름', onTime: '제때', over: '늦음' }

export function judgeAnswer(spokenMs: number, budgetSeconds: number) {
  return judge(wholeMs(spokenMs) - budgetSeconds * 1000, bandMs(budgetSeconds), ANSWER_WORDS)
}

export function judgeTalk(differenceMs: number) {
  return judge(differenceMs, TALK_BAND_MS, TALK_WORDS)
}

/** A time against its plan. Word and number come from the whole seconds that are shown, so that they agree. */
function judge(differenceMs: number, bandMs: number, words: Record<Verdict, string>) {
  const verdict: Verdict = differenceMs > bandMs ? 'over' : differenceMs < -bandMs ? 'under' : 'onTime'
  return { differenceMs, verdict, word: words[verdict], text: `${formatDifference(differenceMs)} ${words[verdict]}` }
}
