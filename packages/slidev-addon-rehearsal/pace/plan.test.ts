import type { Run, RunSection } from './run.ts'
import { describe, expect, it } from 'vitest'
import { paceLine } from './paceLine.ts'
import { bestTimeMs, hasContent, planPosition } from './plan.ts'

function section(slug: string, budget: number, spoken: number, answered = false): RunSection {
  return {
    slug,
    no: 4,
    question: '',
    budget,
    spokenMs: spoken * 1000,
    questionMs: 0,
    slides: [],
    answered,
  }
}

function runOf(startedAt: number, sections: RunSection[]): Run {
  return {
    id: `run-${startedAt}`,
    startedAt,
    sections,
    other: { spokenMs: 12_000, questionMs: 0 },
  }
}

describe('the whole talk against its plan', () => {
  it('counts answered questions, and the one on screen only once it is over', () => {
    const answered = section('a', 60, 70, true)
    const waiting = section('later', 180, 0)
    expect(planPosition([
      answered,
      section('b', 90, 89),
      waiting,
    ], 'b')).toEqual({ deltaMs: 10_000, plannedMs: 60_000, spokenMs: 70_000, remainingMs: 181_000 })
    expect(planPosition([
      answered,
      section('b', 90, 95),
      waiting,
    ], 'b')).toEqual({ deltaMs: 15_000, plannedMs: 150_000, spokenMs: 165_000, remainingMs: 180_000 })
    expect(planPosition([
      answered,
      section('b', 90, 70, true),
      waiting,
    ], null)).toEqual({ deltaMs: -10_000, plannedMs: 150_000, spokenMs: 140_000, remainingMs: 180_000 })
  })

  it('does not jump when an answered question is entered again', () => {
    const sections = [section('a', 60, 40, true)]
    expect(planPosition(sections, 'a')).toEqual(planPosition(sections, null))
  })

  it('ignores what was flipped through', () => {
    expect(planPosition([
      section('a', 60, 3),
    ], null)).toEqual({ deltaMs: 0, plannedMs: 0, spokenMs: 0, remainingMs: 60_000 })
  })
})

describe('the line in the presenter\'s bar', () => {
  const run = runOf(0, [section('a', 60, 68, true), section('b', 180, 72)])
  const state = {
    at: 0,
    run,
    slide: null,
    asking: false,
    askedIn: null,
    paused: false,
  }

  it('says question and budget, the best time, and elapsed and remaining time of the whole talk', () => {
    expect(paceLine({ ...state, current: 'b' }, 171_000)).toEqual({
      question: 'Q4 1:12 / 3:00',
      best: '최고 2:51',
      state: { word: '시간 안', tone: 'answer-under' },
      talk: '전체 2:32 · 남은 시간 1:48',
      position: { differenceMs: 8000, verdict: 'onTime', word: '제때', text: '+0:08 제때' },
    })
  })

  it('says nothing of a best time or of a plan before there is any', () => {
    const first = { ...state, run: { ...run, sections: [section('b', 180, 72)] }, current: 'b' }
    expect(paceLine(first)).toMatchObject({ best: '', position: undefined })
  })

  it('has no budget on other slides', () => {
    expect(paceLine({ ...state, current: null }, 1)).toMatchObject({ question: '기타 0:12', best: '', state: { word: '질문 밖', tone: 'still' } })
  })

  it('counts what is asked as elapsed, and says so', () => {
    const asked = { ...section('b', 180, 72), questionMs: 20_000 }
    const line = paceLine({ ...state, run: { ...run, sections: [asked] }, current: 'b', asking: true })
    expect([line.talk.split(' · ')[0], line.state]).toEqual(['전체 1:44', { word: '질문 받는 중', tone: 'still' }])
  })
})

it('tells a run from a key pressed by mistake', () => {
  const silent = { ...runOf(0, [section('a', 60, 2)]), other: { spokenMs: 1000, questionMs: 60_000 } }
  expect([hasContent(silent), hasContent(runOf(0, [section('a', 60, 2)]))]).toEqual([false, true])
})

describe('best time', () => {
  it('is the one closest to the budget, not the shortest, and the later of two as close', () => {
    const runs = [
      runOf(3, [section('b', 180, 175, true)]),
      runOf(1, [section('b', 180, 185, true)]),
      runOf(2, [section('b', 180, 90, true), section('a', 60, 60, true)]),
      runOf(4, [section('b', 180, 180)]), // flipped through, then paused: no answer
    ]
    expect(bestTimeMs(runs, 'b', 180)).toBe(175_000)
    expect(bestTimeMs(runs, 'b', 100)).toBe(90_000)
    expect(bestTimeMs(runs, 'c', 60)).toBeUndefined()
  })
})
