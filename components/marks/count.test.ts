import { describe, expect, it } from 'vitest'
import { countOf, shareOf, ticksOf, wholePart } from './count.ts'

describe('countOf', () => {
  it('counts things', () => {
    expect(countOf('endpoints')).toBe(1000)
    expect(countOf('events-per-second')).toBe(100_000)
    expect(countOf('team-pm')).toBe(3)
  })

  it('refuses a percentage, with what it takes', () => {
    expect(() => countOf('availability')).toThrow('"availability" (가용성 99.9% 달성) is not a number of things; a field of marks takes facts in 대, 개')
  })

  it('names the nearest facts for an unknown one', () => {
    expect(() => countOf('endpoint')).toThrow('nearest: endpoints')
  })
})

describe('shareOf', () => {
  it('applies a rate to a number of things', () => {
    expect(shareOf('policy-errors', 'policy-batch', 'before')).toEqual({ part: 20, total: 100 })
    expect(shareOf('policy-errors', 'policy-batch', 'after')).toEqual({ part: 1, total: 100 })
  })

  it('refuses parts of a mark and says how many marks would do', () => {
    expect(() => shareOf('availability', 'policy-batch')).toThrow('99.9% can be counted in 1000')
    expect(() => wholePart('x', { value: 50, upper: 95, unit: '%' }, 100)).toThrow('no whole number')
  })

  it('refuses what is no share', () => {
    expect(() => shareOf('pods', 'policy-batch')).toThrow('no share')
    expect(() => shareOf('mttr', 'policy-batch', 'before')).toThrow('fact "mttr" has no before')
  })
})

describe('ticksOf', () => {
  it('divides a time', () => {
    expect(ticksOf('collection-time', '분', 'before')).toBe(60)
    expect(ticksOf('collection-time', '분', 'after')).toBe(3)
    expect(ticksOf('incident-mttr', '분', 'before')).toBe(120)
    expect(ticksOf('policy-time', '시간', 'after')).toBe(4)
    expect(ticksOf('project-months', '개월')).toBe(19)
    expect(ticksOf('roadmap-results', '개월')).toBe(12)
  })

  it('refuses what does not come out even, and what is no time', () => {
    expect(() => ticksOf('incident-mttr', '시간', 'after')).toThrow('"incident-mttr" (25분) is no whole number of 시간; ticks take 분, 시간')
    expect(() => ticksOf('endpoints', '분')).toThrow('no whole number of 분')
  })
})
