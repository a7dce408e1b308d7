import { describe, expect, it } from 'vitest'
import { formatMinutes, formatSpentShare, problemWith, readBudgetState, spendBudget, stopOf, TARGET_STOPS } from './budget.ts'

const year = { window: 'year', minutes: 25, incidents: 0 } as const

describe('an error budget', () => {
  it('holds 21 incidents of 25 minutes at what was achieved, and two at the target', () => {
    expect(spendBudget({ ...year, target: 99.9 }).fits).toBe(21)
    expect(spendBudget({ ...year, target: 99.99, incidents: 2 })).toMatchObject({ fits: 2, left: 2.56 })
  })

  it.each([
    [99, 'year', 5256],
    [99.9, 'year', 525.6],
    [99.9, 'month', 43.2],
    [99.99, 'year', 52.56],
    [99.999, 'year', 5.256],
    [99.999, 'month', 0.432],
  ] as const)('at %s %% a %s allows %s minutes', (target, window, minutes) => {
    expect(spendBudget({ ...year, target, window }).allowed).toBeCloseTo(minutes, 9)
  })

  it('can be overspent, or just spent', () => {
    expect(spendBudget({ target: 99.99, window: 'year', minutes: 25, incidents: 3 })).toMatchObject({ left: -22.44, fits: 2 })
    expect(spendBudget({ target: 99.9, window: 'month', minutes: 43.2, incidents: 1 })).toMatchObject({ fits: 1, left: 0, share: 1 })
  })
})

describe('the slider', () => {
  it('stops at every nine and at nine equal steps between two', () => {
    expect(TARGET_STOPS).toHaveLength(28)
    expect(TARGET_STOPS.filter((_, index) => index % 9 === 0)).toEqual([99, 99.9, 99.99, 99.999])
    expect(TARGET_STOPS.slice(9, 15)).toEqual([99.9, 99.91, 99.92, 99.93, 99.94, 99.95])
    expect(TARGET_STOPS).toEqual(TARGET_STOPS.toSorted((a, b) => a - b))
  })

  it('stands at the stop below a target that is none', () => {
    expect([stopOf(99), stopOf(99.945), stopOf(99.999)]).toEqual([0, 13, 27])
  })
})

describe('what is typed or sent', () => {
  it('is taken within its limits only', () => {
    expect([problemWith('target', 99.95), problemWith('minutes', 1440), problemWith('incidents', 0)]).toEqual([undefined, undefined, undefined])
    expect([problemWith('target', 100), problemWith('minutes', 0), problemWith('incidents', 1.5), problemWith('target', Number.NaN)].every(Boolean)).toBe(true)
    expect(readBudgetState({ ...year, target: 99.9 })).toEqual({ ...year, target: 99.9 })
    for (const wrong of [null, {}, { ...year, target: 12 }, { ...year, target: 99.9, window: 'week' }, { ...year, target: '99.9' }])
      expect(readBudgetState(wrong)).toBeUndefined()
  })

  it('is written as one reads it', () => {
    expect([525.6, 52.56, 5.256, 0.432, 5256, -22.44].map(formatMinutes)).toEqual(['525.6분', '52.56분', '5.26분', '0.43분', '5,256분', '-22.44분'])
    expect([0, 0.004, 0.0951, 0.9512, 0.9999, 1, 1.427].map(formatSpentShare)).toEqual(['0%', '1% 미만', '9.5%', '95%', '99%', '100%', '142%'])
  })
})
