import type { FactShow } from './index.ts'
import { describe, expect, it } from 'vitest'
import { formatDuration, formatFact, formatNumber, formatQuantity, getFact, showsOf } from './index.ts'

describe('formatQuantity', () => {
  it.each([
    [
      { value: 8, unit: '시간' },
      '8시간',
    ],
    [
      { value: 1000, unit: '대' },
      '1,000대',
    ],
    [
      { value: 100_000, unit: '건/초' },
      '초당 10만 건',
    ],
    [
      { value: 99.99, unit: '%' },
      '99.99%',
    ],
    [
      { value: 50, upper: 95, unit: '%' },
      '50~95%',
    ],
    [
      { value: 150, unit: '개', bound: '이상' },
      '150개 이상',
    ],
    [
      { value: 20_000, unit: '건' },
      '2만 건',
    ],
  ] as const)('writes %o as %s', (quantity, text) => {
    expect(formatQuantity(quantity)).toBe(text)
  })

  it('takes 만 only for round multiples', () => {
    expect(formatNumber(100_000)).toBe('10만')
    expect(formatNumber(12_345)).toBe('12,345')
    expect(formatNumber(9000)).toBe('9,000')
  })
})

describe('formatFact', () => {
  it.each([
    ['mttr', 'claim', 'MTTR 70% 개선'],
    ['mttr', 'change', '70% 개선'],
    ['mttr', 'value', '70%'],
    ['mttr', 'label', 'MTTR'],
    ['availability', 'claim', '가용성 99.9% 달성'],
    ['collection-time', 'before', '1시간'],
    ['collection-time', 'after', '3분'],
    ['firewalls', 'claim', '실시간 관리 방화벽 80대'],
    ['oncall-hours', 'value', '24/7'],
    ['license-deadline', 'value', 'D-30'],
    ['recurrences', 'window', '6개월'],
  ] as [string, FactShow, string][])('shows %s as %s: %s', (id, show, text) => {
    expect(formatFact(getFact(id), show)).toBe(text)
  })

  it('names what a fact has when asked for what it has not', () => {
    expect(() => formatFact(getFact('mttr'), 'before')).toThrow('fact "mttr" has no before; it shows value, change, label, claim')
    expect(() => formatFact(getFact('mttr'), 'befor' as FactShow)).toThrow('allowed: value, change, before')
    expect(showsOf(getFact('collection-time'))).toContain('after')
  })
})

describe('formatDuration', () => {
  it('leaves out what is zero', () => {
    expect(formatDuration(31_536)).toBe('8시간 45분 36초')
    expect(formatDuration(3600)).toBe('1시간')
    expect(formatDuration(0)).toBe('0초')
  })

  it('carries a rounded second', () => {
    expect(formatDuration(59.6)).toBe('1분')
  })
})
