import { describe, expect, it } from 'vitest'
import { getFact, nearestTo } from './index.ts'

describe('getFact', () => {
  it('finds a fact', () => {
    expect(getFact('availability')).toMatchObject({ value: 99.9, unit: '%' })
  })

  it('offers the nearest ids for one that does not exist', () => {
    expect(() => getFact('mtttr')).toThrow('no fact "mtttr" in facts/ledger; nearest: mttr')
    expect(() => getFact('alerts')).toThrow('needless-alerts')
  })
})

describe('nearestTo', () => {
  it('sorts by likeness', () => {
    expect(nearestTo('measure', ['target', 'scale', 'measured'], 1)).toEqual(['measured'])
    expect(nearestTo('', ['b', 'abc'], 1)).toEqual(['b'])
  })
})
