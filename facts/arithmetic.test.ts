import type { Fact } from './types.ts'
import { describe, expect, it } from 'vitest'
import { changePercent, downtimeSeconds, getFact, ledger, verifyLedger } from './index.ts'

describe('changePercent', () => {
  it('keeps every digit until the claim says how many it makes', () => {
    expect(changePercent({ value: 2, unit: '시간' }, { value: 25, unit: '분' })).toBeCloseTo(79.1667, 4)
    const third: Fact = { ...getFact('policy-time'), before: { value: 3, unit: '시간' }, after: { value: 2, unit: '시간' } }
    const computed = (value: number) => verifyLedger([{ ...third, value }]).map(wrong => wrong.computed)
    expect([33.3, 33.33, 33, 33.4, 50].map(computed)).toEqual([[], [], [], ['33.3%'], ['33%']])
  })

  it('refuses what cannot be compared', () => {
    expect(() => changePercent({ value: 2, unit: '시간' }, { value: 1, unit: '%' })).toThrow('2시간')
    expect(() => changePercent({ value: 0, unit: '건' }, { value: 1, unit: '건' })).toThrow(RangeError)
  })
})

describe('downtime', () => {
  it('is told per year of 365 days', () => {
    expect(downtimeSeconds(99.9)).toBe(31_536)
    expect(downtimeSeconds(99.99)).toBe(3153.6)
  })
})

describe('verifyLedger', () => {
  it('finds nothing wrong with figures that add up', () => {
    expect(verifyLedger(ledger)).toEqual([])
  })

  it('names the id, the claim and the computed value of a wrong percentage', () => {
    const wrong: Fact = {
      ...getFact('collection-time'),
      value: 96,
    }
    expect(verifyLedger([wrong])).toEqual([
      { id: 'collection-time', claim: '데이터 수집 시간 96% 단축', computed: '95%' },
    ])
  })

  it('finds a before and an after that cannot be compared', () => {
    const wrong: Fact = {
      ...getFact('collection-time'),
      after: { value: 3, unit: '건' },
    }
    expect(verifyLedger([wrong])).toEqual([
      { id: 'collection-time', claim: '데이터 수집 시간 95% 단축', computed: 'cannot compare 1시간 with 3건' },
    ])
  })

  it('finds a before without an after', () => {
    expect(verifyLedger([{ ...getFact('collection-time'), after: undefined }])).toMatchObject([{ id: 'collection-time', computed: expect.stringContaining('stand together') }])
  })

  it('finds an arrow that points the wrong way', () => {
    const wrong: Fact = {
      ...getFact('policy-errors'),
      direction: 'up',
    }
    expect(verifyLedger([wrong])).toMatchObject([{ id: 'policy-errors', computed: 'down' }])
  })

  it('finds a downtime that its availability does not give', () => {
    const wrong = ledger.map(fact => fact.id === 'target-downtime' ? { ...fact, value: 60 } : fact)
    expect(verifyLedger(wrong)).toMatchObject([{ id: 'target-downtime', computed: '52분 34초' }])
  })

  it('adds up what a total is made of', () => {
    const recovery: Fact = { ...getFact('response-time'), id: 'recovery-time', label: '복구 시간', value: 25, provedBy: ['cause-time', 'response-time'] }
    expect(verifyLedger([...ledger, recovery])).toEqual([])
    expect(verifyLedger([...ledger, { ...recovery, value: 24 }])).toEqual([
      { id: 'recovery-time', claim: '복구 시간 24분', computed: '15분 + 10분' },
    ])
  })

  it('holds a value against a quoted one, and computes by how much', () => {
    const wrong = (change: Partial<Fact>) => verifyLedger(ledger.map(fact => fact.id === 'below-average' ? { ...fact, ...change } : fact))
    expect(wrong({ value: 80 })).toEqual([{ id: 'below-average', claim: '업계 평균 대비 복구 시간 80% 단축', computed: '79%' }])
    expect(wrong({ compares: ['incident-mttr', 'cause-time'] })).toMatchObject([{ id: 'below-average', computed: expect.stringContaining('then a quoted one') }])
  })

  it('refuses a quoted value as anybody\'s own before', () => {
    const own: Fact = { ...getFact('collection-time'), value: 79, before: { value: 120, unit: '분' }, after: { value: 25, unit: '분' }, sections: ['incident-response'] }
    const found = (change: Partial<Fact> = {}) => verifyLedger(ledger.map(fact => fact.id === own.id ? { ...own, ...change } : fact)).filter(({ id }) => id === own.id)
    expect(found()).toEqual([{
      id: own.id,
      claim: '데이터 수집 시간 120분에서',
      computed: '업계 평균 2시간 is quoted ("industry-average"), and nobody\'s own before; write compares: [\'collection-time\', \'industry-average\']',
    }])
    // The same two hours of another section's own are not quoted.
    expect(found({ sections: ['goals'] })).toEqual([])
  })

  it('finds a total of facts that do not exist', () => {
    expect(verifyLedger([getFact('team')])).toMatchObject([{ id: 'team' }])
  })
})
