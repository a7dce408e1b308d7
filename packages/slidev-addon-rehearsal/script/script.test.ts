import type { Run } from '../pace/run.ts'
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

/** Runs that took a script of 600 syllables so many seconds each. */
function runsOf(...seconds: number[]): Run[] {
  return seconds.map((spoken, index) => ({
    id: `${index}`,
    startedAt: index,
    endedAt: index,
    sections: [
      { slug: 'a', no: 1, question: '', budget: 120, spokenMs: spoken * 1000, questionMs: 9999, thinkingMs: 0, slides: [], answered: true },
      { slug: 'b', no: 2, question: '', budget: 120, spokenMs: 4000, questionMs: 0, thinkingMs: 0, slides: [], answered: false },
      { slug: 'unwritten', no: 3, question: '', budget: 60, spokenMs: 60_000, questionMs: 0, thinkingMs: 0, slides: [], answered: true },
    ],
    other: { spokenMs: 10_000, questionMs: 0 },
    pausedMs: 0,
    visits: [],
  }))
}
const syllablesOf = (slug: string) => slug === 'unwritten' ? 0 : 600

describe('speaking rate', () => {
  it('waits for three runs', () => {
    expect(speakingRate(runsOf(120, 120), syllablesOf)).toBeUndefined()
    expect(speakingRate(runsOf(120, 120, 120), syllablesOf)).toBe(300)
  })

  it('is the median, and leaves out runs that cannot have been the script', () => {
    expect(speakingRate(runsOf(100, 150, 200), syllablesOf)).toBe(240)
    expect(speakingRate(runsOf(100, 150, 10, 2000), syllablesOf)).toBeUndefined()
    expect(speakingRate(runsOf(120, 150, 120, 150), syllablesOf)).toBe(270)
  })

  it('estimates a script', () => {
    expect(scriptMs(600, 300)).toBe(120_000)
    expect(scriptMs(600, 240)).toBe(150_000)
  })
})
