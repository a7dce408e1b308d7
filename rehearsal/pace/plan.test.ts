import type { Run, RunSection } from './run.ts'
import { describe, expect, it } from 'vitest'
import { bestTimeMs } from './best.ts'
import { formatDifference, formatTime } from './format.ts'
import { paceLine } from './paceLine.ts'
import { bandMs, planPosition, verdictOf } from './plan.ts'

function section(slug: string, budget: number, spoken: number, answered = false): RunSection {
  return {
    slug,
    no: 4,
    question: '',
    budget,
    spokenMs: spoken * 1000,
    questionMs: 0,
    answered,
  }
}

function runOf(startedAt: number, sections: RunSection[]): Run {
  return {
    id: `run-${startedAt}`,
    startedAt,
    endedAt: startedAt,
    sections,
    other: { spokenMs: 12_000, questionMs: 0 },
    pausedMs: 0,
    visits: [],
  }
}

describe('on time', () => {
  it.each([
    [30, 5000],
    [50, 5000],
    [60, 6000],
    [180, 18_000],
  ])('allows %i s a band of %i ms', (budget, band) => {
    expect(bandMs(budget)).toBe(band)
    expect(verdictOf(band, budget)).toBe('onTime')
    expect(verdictOf(band + 1, budget)).toBe('over')
    expect(verdictOf(-band, budget)).toBe('onTime')
    expect(verdictOf(-band - 1, budget)).toBe('under')
  })
})

describe('the whole talk against its plan', () => {
  it('counts answered questions, and the one on screen only once it is over', () => {
    const answered = section('a', 60, 70, true)
    const waiting = section('later', 180, 0)
    expect(planPosition([
      answered,
      section('b', 90, 89),
      waiting,
    ], 'b')).toEqual({ deltaMs: 10_000, plannedSeconds: 60 })
    expect(planPosition([
      answered,
      section('b', 90, 95),
      waiting,
    ], 'b')).toEqual({ deltaMs: 15_000, plannedSeconds: 150 })
    expect(planPosition([
      answered,
      section('b', 90, 70, true),
      waiting,
    ], null)).toEqual({ deltaMs: -10_000, plannedSeconds: 150 })
  })

  it('does not jump when an answered question is entered again', () => {
    const sections = [
      section('a', 60, 40, true),
    ]
    expect(planPosition(sections, 'a')).toEqual(planPosition(sections, null))
  })

  it('ignores what was flipped through', () => {
    expect(planPosition([
      section('a', 60, 3),
    ], null)).toEqual({ deltaMs: 0, plannedSeconds: 0 })
  })
})

describe('the line in the presenter\'s bar', () => {
  const run = runOf(0, [
    section('a', 60, 68, true),
    section('b', 180, 72),
  ])
  const state = {
    at: 0,
    run,
    asking: false,
    askedIn: null,
    paused: false,
  }

  it('says question, budget, talk and best', () => {
    expect(paceLine({ ...state, current: 'b' }, 171_000)).toEqual({
      text: 'Q4 1:12 / 3:00 · 전체 +0:08 · 최고 2:51',
      answer: 'under',
      talk: 'over',
      used: 0.4,
    })
  })

  it('shows a dash before the first run, and other slides without a budget', () => {
    expect(paceLine({ ...state, current: 'b' }).text).toBe('Q4 1:12 / 3:00 · 전체 +0:08 · 최고 –')
    expect(paceLine({ ...state, current: null }, 1).text).toBe('기타 0:12 · 전체 +0:08')
  })
})

describe('best time', () => {
  it('is the one closest to the budget, not the shortest, and the later of two as close', () => {
    const runs = [
      runOf(3, [
        section('b', 180, 175, true),
      ]),
      runOf(1, [
        section('b', 180, 185, true),
      ]),
      runOf(2, [
        section('b', 180, 90, true),
        section('a', 60, 60, true),
      ]),
      runOf(4, [
        section('b', 180, 180),
      ]), // flipped through, then paused: no answer
    ]
    expect(bestTimeMs(runs, 'b', 180)).toBe(175_000)
    expect(bestTimeMs(runs, 'b', 100)).toBe(90_000)
    expect(bestTimeMs(runs, 'c', 60)).toBeUndefined()
  })
})

describe('times as text', () => {
  it.each([
    [0, '0:00'],
    [59_999, '0:59'],
    [60_000, '1:00'],
    [3_661_000, '1:01:01'],
    [-5, '0:00'],
  ])('%i ms is %s', (ms, text) =>
    expect(formatTime(ms)).toBe(text))

  it.each([
    [8_900, '+0:08'],
    [-65_000, '−1:05'],
    [999, '±0:00'],
    [-999, '±0:00'],
  ])('a difference of %i ms is %s', (ms, text) =>
    expect(formatDifference(ms)).toBe(text))
})
