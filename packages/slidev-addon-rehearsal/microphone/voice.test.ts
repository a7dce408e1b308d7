import { expect, it } from 'vitest'
import { readRecord } from '../state/fields.ts'
import { addVoices, judgeRate, pauseShareOf, rateOf, rateText, voiceSchema, voiceText } from './voice.ts'

const voice = { syllables: 100, speakingMs: 20_000, pauseMs: 4000, longestPauseMs: 1000 }

it('says how fast and how much of it was silence', () => {
  expect([rateOf(voice), pauseShareOf(voice)]).toEqual([300, 0.2])
  expect([rateOf(undefined), rateOf({ ...voice, speakingMs: 2999 }), rateOf({ ...voice, syllables: 0 })]).toEqual([undefined, undefined, undefined])
})

it.each([[269, 'ko', '느림'], [270, 'ko', '좋음'], [330.4, 'ko', '좋음'], [331, 'ko', '빠름'], [194, 'en', '느림'], [225, 'en', '좋음'], [256, 'en', '빠름']] as const)('calls %s syllables a minute of %s %s', (rate, language, word) => {
  expect(judgeRate(rate, language).word).toBe(word)
})

it('adds two stretches of one answer', () => {
  expect(addVoices(voice, { ...voice, longestPauseMs: 2000 })).toEqual({ syllables: 200, speakingMs: 40_000, pauseMs: 8000, longestPauseMs: 2000 })
  expect(addVoices(undefined, voice)).toEqual(voice)
})

it('takes what was stored and names what is wrong', () => {
  expect(readRecord(voiceSchema, { ...voice, extra: 1 })).toEqual(voice)
  expect(rateOf(undefined)).toBeUndefined()
  expect(() => readRecord(voiceSchema, { ...voice, pauseMs: -1 })).toThrow('pauseMs: 0 이상의 숫자가 아닙니다')
})

it('says in one line how an answer was spoken, and nothing where nothing was heard', () => {
  expect(voiceText({ voice, firstWordMs: 2140 })).toBe('300 음절/분 좋음 · 멈춤 20% · 가장 긴 멈춤 1.0초 · 첫마디까지 2.1초')
  expect(voiceText({ voice: { ...voice, pauseMs: 0, longestPauseMs: 0 } })).toBe('300 음절/분 좋음 · 멈춤 0%')
  expect([rateText(voice), rateText(undefined), voiceText({})]).toEqual(['300 음절/분 좋음 · 멈춤 20%', '', ''])
})
