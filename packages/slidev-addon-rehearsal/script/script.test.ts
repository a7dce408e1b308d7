import { describe, expect, it } from 'vitest'
import { scriptMs, speakingRate } from './speakingRate.ts'
import { countSyllables } from './syllables.ts'

describe('syllables of notes', () => {
  it.each([
    ['안녕하세요. 저는', 7],
    ['[click] 세 개 [click:2] 끝 <!-- 숨김 --> <b>굵게</b>', 5],
    ['8년, Go', 3],
    ['', 0],
  ])('%s has %i', (note, count) => expect(countSyllables(note)).toBe(count))
})

const at = (rate: number) => ({ syllables: rate, speakingMs: 60_000, pauseMs: 0, longestPauseMs: 0 })

describe('speaking rate', () => {
  it('waits for three answers that were heard', () => {
    expect(speakingRate([at(280), undefined, at(320), { ...at(300), speakingMs: 1000 }])).toBeUndefined()
    expect(speakingRate([at(280), undefined, at(320), at(310)])).toBe(310)
  })

  it('is the median: one hurried answer changes little', () => {
    expect(speakingRate([at(280), at(290), at(300), at(500)])).toBe(295)
  })

  it('estimates a script', () => {
    expect(scriptMs(600, 300)).toBe(120_000)
    expect(scriptMs(600, 240)).toBe(150_000)
  })
})
