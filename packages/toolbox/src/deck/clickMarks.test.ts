import { describe, expect, it } from 'vitest'
import { blankClickMarks, countClickMarks, splitAtClicks } from './clickMarks.ts'

describe('click marks', () => {
  it.each([
    ['말합니다.', 0],
    ['하나 [click] 둘 [Click] 셋', 2],
    ['하나 [click:3] 둘 [click] 셋', 4],
    ['[clicks] [click:x]', 0],
  ])('counts those of %j as %i', (note, clicks) => expect(countClickMarks(note)).toBe(clicks))

  it('cut a note into what is said between them', () => {
    expect(splitAtClicks('하나 [click] 둘 [click:2]셋')).toEqual([
      { text: '하나 ', offset: 0 },
      { text: ' 둘 ', offset: 10 },
      { text: '셋', offset: 22 },
    ])
    expect(splitAtClicks('하나')).toEqual([{ text: '하나', offset: 0 }])
  })

  it('are blanked without moving what stands behind them', () => {
    expect(blankClickMarks('하나 [click] 둘')).toBe('하나         둘')
  })
})
