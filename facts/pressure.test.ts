import type { Fact } from './types.ts'
import { describe, expect, it } from 'vitest'
import { findPressure, wholeMonths } from './pressure.ts'

const plain: Fact = {
  id: 'x',
  label: '처리 시간',
  kind: 'measured',
  value: 40,
  unit: '%',
  change: '단축',
  system: 'S',
  sections: ['a'],
}

function rulesFor(fact: Fact, others: Fact[] = []): string[] {
  return findPressure({
    facts: [fact, ...others],
  }).filter(pressure => pressure.fact === fact.id).map(pressure => pressure.rule)
}

describe('findPressure', () => {
  it('presses on a reduction with no baseline, not on one with a before and an after', () => {
    expect(rulesFor(plain)).toEqual(['no-baseline'])
    expect(rulesFor({
      ...plain,
      before: { value: 5, unit: '분' },
      after: { value: 3, unit: '분' },
    })).toEqual([])
    expect(rulesFor({
      ...plain,
      provedBy: ['y'],
    })).toEqual([])
    expect(rulesFor({ ...plain, kind: 'target' })).toEqual([])
  })

  it('presses on a rate with no measuring window', () => {
    const rate: Fact = {
      ...plain,
      value: 99.5,
      change: '달성',
      rate: true,
    }
    expect(rulesFor(rate)).toEqual(['no-window'])
    expect(rulesFor({
      ...rate,
      window: { value: 1, unit: '년' },
    })).toEqual([])
  })

  it('presses on a zero that has neither window nor occasion', () => {
    const zero: Fact = {
      ...plain,
      value: 0,
      unit: '건',
      change: undefined,
    }
    expect(rulesFor(zero)).toEqual(['zero-without-window'])
    expect(rulesFor({ ...zero, scope: '심사' })).toEqual([])
  })

  it('presses on a window longer than the time since the event', () => {
    const quiet: Fact = {
      ...plain,
      value: 0,
      unit: '건',
      change: undefined,
      window: { value: 6, unit: '개월' },
      event: '2025-04',
    }
    expect(findPressure({
      facts: [quiet],
    })[0]?.message).toContain('2025년 4월부터 답변을 쓰신 2025년 9월 30일까지는 6개월이 채 되지 않습니다')
    expect(rulesFor({
      ...quiet,
      window: { value: 5, unit: '개월' },
    })).toEqual([])
    expect(findPressure({
      facts: [quiet],
      answersDate: '2025-10-01',
    })).toEqual([])
  })

  it('presses on a target that almost equals what arithmetic gives', () => {
    const availability: Fact = {
      ...plain,
      id: 'a',
      kind: 'target',
      value: 99.99,
      change: '달성',
      rate: true,
    }
    const downtime: Fact = {
      ...plain,
      kind: 'target',
      value: 52,
      unit: '분',
      bound: '이하',
      provedBy: ['a'],
    }
    expect(findPressure({
      facts: [downtime, availability],
    })[0]?.message)
      .toBe('가용성 99.99%면 1년에 52분 34초입니다. 52분 이하라면 그보다 더 엄격한 목표인데, 어느 쪽을 약속하시는 건가요?')
    expect(rulesFor({ ...downtime, value: 40 }, [availability])).toEqual([])
  })

  it('presses on a capacity by design and on a share of nothing', () => {
    expect(rulesFor({
      ...plain,
      kind: 'scale',
      change: undefined,
      basis: 'design',
    })).toEqual(['never-measured'])
    expect(rulesFor({ ...plain, change: undefined, share: true })).toEqual(['no-denominator'])
    expect(rulesFor({
      ...plain,
      change: undefined,
      share: true,
      denominator: '요구사항 20개',
    })).toEqual([])
  })

  it('finds in the ledger what is known to be weak', () => {
    const found = findPressure().map(({ fact, rule }) => `${fact} ${rule}`)
    expect(found).toEqual(expect.arrayContaining([
      'mttr no-baseline',
      'mttr no-window',
      'failure-rate no-baseline',
      'industry-average no-source',
      'availability no-window',
      'interruptions zero-without-window',
      'recurrences window-too-long',
      'target-downtime near-arithmetic',
      'events-per-second never-measured',
      'requirements-match no-denominator',
    ]))
    expect(found.filter(line => line.startsWith('collection-time'))).toEqual([])
  })
})

describe('wholeMonths', () => {
  it('counts full months, a month from its first day', () => {
    expect(wholeMonths('2025-04', '2025-09-30')).toBe(5)
    expect(wholeMonths('2025-04', '2025-10-01')).toBe(6)
    expect(wholeMonths('2024-12-15', '2025-01-14')).toBe(0)
  })
})
