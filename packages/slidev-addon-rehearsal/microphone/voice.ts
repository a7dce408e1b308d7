import type { SpokenLanguage } from '@interview-deck/toolbox/deck/script'
import type { z } from 'zod/mini'
import { amount, fields, optional } from '../state/fields.ts'

export const voiceSchema = fields({ syllables: amount, speakingMs: amount, pauseMs: amount, longestPauseMs: amount })
export type Voice = z.infer<typeof voiceSchema>

export interface HeardAnswer { voice?: Voice, firstWordMs?: number }

export const heardAnswer = { voice: optional(voiceSchema), firstWordMs: optional(amount) }

const SHORTEST_SPEECH_MS = 3000

export function rateOf(voice: Voice | undefined): number | undefined {
  return voice && voice.speakingMs >= SHORTEST_SPEECH_MS && voice.syllables > 0 ? voice.syllables / voice.speakingMs * 60_000 : undefined
}

export function pauseShareOf(voice: Voice | undefined): number | undefined {
  return voice && voice.speakingMs >= SHORTEST_SPEECH_MS ? voice.pauseMs / voice.speakingMs : undefined
}

export function addVoices(one: Voice | undefined, two: Voice | undefined): Voice | undefined {
  if (!one || !two)
    return one ?? two
  return {
    syllables: one.syllables + two.syllables,
    speakingMs: one.speakingMs + two.speakingMs,
    pauseMs: one.pauseMs + two.pauseMs,
    longestPauseMs: Math.max(one.longestPauseMs, two.longestPauseMs),
  }
}

/** Calm speech in syllables a minute, as they are heard. English has about 1.5 to a word: 130 to 170 words. */
export const GOOD_RATE: Record<SpokenLanguage, { min: number, max: number }> = { ko: { min: 270, max: 330 }, en: { min: 195, max: 255 } }

const RATE_VERDICTS = {
  slow: { word: '느림', shape: '▽' },
  good: { word: '좋음', shape: '○' },
  fast: { word: '빠름', shape: '△' },
} as const

export function judgeRate(rate: number, language: SpokenLanguage = 'ko'): { verdict: keyof typeof RATE_VERDICTS, word: string, shape: string, text: string } {
  const rounded = Math.round(rate)
  const { min, max } = GOOD_RATE[language]
  const verdict = rounded < min ? 'slow' : rounded > max ? 'fast' : 'good'
  return { verdict, ...RATE_VERDICTS[verdict], text: `${rounded} 음절/분` }
}

export function formatShare(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** `312 음절/분 좋음 · 멈춤 12%`; empty where nothing was heard. */
export function rateText(voice: Voice | undefined, language?: SpokenLanguage): string {
  const [rate, pauses] = [rateOf(voice), pauseShareOf(voice)]
  const judgement = rate === undefined ? undefined : judgeRate(rate, language)
  return [
    judgement && `${judgement.text} ${judgement.word}`,
    pauses !== undefined && `멈춤 ${formatShare(pauses)}`,
  ].filter(Boolean).join(' · ')
}

export function voiceText({ voice, firstWordMs }: HeardAnswer, language?: SpokenLanguage): string {
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)}초`
  const short = rateText(voice, language)
  return [
    short,
    short && voice?.longestPauseMs && `가장 긴 멈춤 ${seconds(voice.longestPauseMs)}`,
    firstWordMs !== undefined && `첫마디까지 ${seconds(firstWordMs)}`,
  ].filter(Boolean).join(' · ')
}
