import { describe, expect, it } from 'vitest'
import { getFact, KINDS, ledger, nearestTo, UNITS } from './index.ts'

describe('ledger', () => {
  it('has unique kebab-case ids', () => {
    const ids = ledger.map(fact => fact.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids)
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
  })

  it('names a label, a system, a known kind and unit, and the sections of every fact', () => {
    for (const fact of ledger) {
      expect(fact.label).not.toBe('')
      expect(fact.system).not.toBe('')
      expect(KINDS).toContain(fact.kind)
      expect(UNITS).toContain(fact.unit)
      expect(fact.sections.length, fact.id).toBeGreaterThan(0)
      expect(new Set(fact.sections).size, fact.id).toBe(fact.sections.length)
    }
  })

  it('keeps the targets apart: section 9 promises and does not measure', () => {
    const goals = ledger.filter(fact => fact.sections.includes('goals'))
    expect(goals.length).toBeGreaterThan(10)
    expect(goals.every(fact => fact.kind === 'target')).toBe(true)
  })

  it('has both a before and an after or neither', () => {
    for (const fact of ledger)
      expect(Boolean(fact.before), fact.id).toBe(Boolean(fact.after))
  })
})

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
