import { describe, expect, it } from 'vitest'
import { bandMs, judgeAnswer, judgeTalk } from './verdict.ts'

describe('an answer against its budget', () => {
  it.each([
    [30, 5000],
    [50, 5000],
    [60, 6000],
    [180, 18_000],
  ])('of %i s has a band of %i ms', (budget, band) => {
    expect(bandMs(budget)).toBe(band)
    const at = (ms: number) => judgeAnswer(budget * 1000 + ms, budget).verdict
    expect([at(band), at(band + 1000), at(-band), at(-band - 1000)]).toEqual(['onTime', 'over', 'onTime', 'under'])
  })

  it('has the word of the number beside it: the same seconds, the same word', () => {
    expect(judgeAnswer(66_999, 60).text).toBe('+0:06 제때')
    expect(judgeAnswer(66_000, 60).text).toBe('+0:06 제때')
    expect(judgeAnswer(67_000, 60).text).toBe('+0:07 초과')
    expect(judgeAnswer(20_000, 60).text).toBe('−0:40 시간 안')
  })
})

describe('the whole talk', () => {
  it('is never called better for a larger delay', () => {
    const order = ['under', 'onTime', 'over']
    const verdicts = Array.from({ length: 400 }, (_, second) => order.indexOf(judgeTalk((second - 200) * 1000).verdict))
    expect(verdicts).toEqual([...verdicts].sort())
    expect([judgeTalk(51_000).text, judgeTalk(64_000).text]).toEqual(['+0:51 늦음', '+1:04 늦음'])
  })
})
