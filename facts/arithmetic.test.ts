import { describe, expect, it } from 'vitest'
import { changePercent, downtimeSeconds } from './index.ts'

describe('changePercent', () => {
  it('keeps every digit', () => {
    expect(changePercent({ value: 2, unit: '시간' }, { value: 25, unit: '분' })).toBeCloseTo(79.1667, 4)
  })

  it('refuses what cannot be compared', () => {
    expect(() => changePercent({ value: 2, unit: '시간' }, { value: 1, unit: '%' })).toThrow('2시간')
    expect(() => changePercent({ value: 0, unit: '건' }, { value: 1, unit: '건' })).toThrow(RangeError)
  })
})

it('tells the downtime of a year of 365 days', () => {
  expect(downtimeSeconds(99.9)).toBe(31_536)
  expect(downtimeSeconds(99.99)).toBe(3153.6)
})
