import type { Heard } from '../answers/answer.ts'
import { judgeRate } from './rate.ts'
import { pauseShareOf, rateOf } from './voice.ts'

/** `3.2초`: what is so short is told by tenths. */
function formatMoment(ms: number): string {
  return `${(ms / 1000).toFixed(1)}초`
}

/** `12%` */
export function formatShare(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** `312 음절/분 좋음 · 멈춤 12%, 가장 길게 1.4초 · 첫마디까지 2.1초`; empty where nothing was heard. */
export function voiceText({ voice, firstWordMs }: Heard): string {
  const rate = rateOf(voice)
  const judgement = rate === undefined ? undefined : judgeRate(rate)
  const pauses = pauseShareOf(voice)
  return [
    judgement && `${judgement.text} ${judgement.word}`,
    voice && pauses !== undefined && `멈춤 ${formatShare(pauses)}${voice.longestPauseMs ? `, 가장 길게 ${formatMoment(voice.longestPauseMs)}` : ''}`,
    firstWordMs !== undefined && `첫마디까지 ${formatMoment(firstWordMs)}`,
  ].filter(Boolean).join(' · ')
}
