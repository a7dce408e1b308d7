import { describe, expect, it } from 'vitest'
import { countOf, lengthOf, partOf, shareOf, wholePart } from './count.ts'

describe('countOf', () => {
  it('counts things', () => {
    expect(countOf('endpoints')).toBe(1000)
    expect(countOf('events-per-second')).toBe(100_000)
    expect(countOf('team-pm')).toBe(3)
  })

  it('refuses a percentage, with what it takes', () => {
    expect(() => countOf('availability')).toThrow('"availability" (가용성 99.9% 달성) is not a number of things; marks take facts in 대, 개')
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

describe('lengthOf', () => {
  it('divides a time', () => {
    expect(lengthOf('collection-time', '분', 'before')).toBe(60)
    expect(lengthOf('collection-time', '분', 'after')).toBe(3)
    expect(lengthOf('industry-average', '분')).toBe(120)
    expect(lengthOf('policy-time', '시간', 'after')).toBe(4)
  })

  it('refuses what does not come out even, and what is no time', () => {
    expect(() => lengthOf('incident-mttr', '시간')).toThrow('"incident-mttr" (25분) is no whole number of 시간; a length takes 분, 시간')
    expect(() => lengthOf('endpoints', '분')).toThrow('no whole number of 분')
  })
})

describe('partOf', () => {
  it('is a percentage of a whole', () => {
    expect([partOf('mttr'), partOf('availability'), partOf('policy-errors', 'after')]).toEqual([0.7, 0.999, 0.01])
  })

  it('refuses a range and what is no percentage', () => {
    expect(() => partOf('work-time')).toThrow('"work-time" (50~95%) is no part of a whole')
    expect(() => partOf('pods')).toThrow('takes one value in %')
  })
})
