import { describe, expect, it } from 'vitest'
import { speakingRate } from './speakingRate.ts'

const at = (rate: number) => ({ syllables: rate, speakingMs: 60_000, pauseMs: 0, longestPauseMs: 0 })

describe('speaking rate', () => {
  it('waits for three answers that were heard', () => {
    expect(speakingRate([at(280), undefined, at(320), { ...at(300), speakingMs: 1000 }])).toBeUndefined()
    expect(speakingRate([at(280), undefined, at(320), at(310)])).toBe(310)
  })

  it('is the median: one hurried answer changes little', () => {
    expect(speakingRate([at(280), at(290), at(300), at(500)])).toBe(295)
  })
})
