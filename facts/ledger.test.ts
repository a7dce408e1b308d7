import { describe, expect, it } from 'vitest'
import { clockAt, getFact, incident, KINDS, ledger, nearestTo, UNITS, verifyIncident } from './index.ts'

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

describe('incident', () => {
  it('has phases that follow each other up to the recovery', () => {
    const [analysis, response] = incident.phases
    expect(analysis).toMatchObject({ from: 0, to: 15 })
    expect(response).toMatchObject({ from: 15, to: 25 })
    expect(incident.recoveredAt).toBe(25)
    expect(incident.industryAverage).toBe(120)
    expect(incident.phases.map(phase => phase.steps.length)).toEqual([3, 3])
  })

  it('adds up, and says where it does not', () => {
    expect(verifyIncident(incident)).toEqual([])
    expect(verifyIncident({ ...incident, recoveredAt: 24 })).toEqual([{ id: 'incident-mttr', claim: '24분 만에 복구', computed: '15 + 10 = 25분' }])
    const [analysis, response] = incident.phases
    expect(verifyIncident({ ...incident, phases: [analysis!, { ...response!, from: 16 }] })).toEqual([
      { id: 'response', claim: '즉시 대응 16–25분', computed: 'the phase before ends at 15분' },
    ])
  })

  it('tells the wall clock', () => {
    expect(clockAt(incident.startsAt, 15)).toBe('10:15')
    expect(clockAt('23:50', 15)).toBe('0:05')
  })
})
