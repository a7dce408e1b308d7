import type { PaceModel } from './paceModel.ts'
import type { Run } from './run.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { createFakeClock } from '../../../tests/support/fakeClock.ts'
import { readRecord } from '../state/fields.ts'
import { createPaceModel, LONGEST_GAP_MS } from './paceModel.ts'
import { newRun, runSchema, snapshotSchema, totalQuestionMs, totalSpokenMs } from './run.ts'

const SECTIONS = [
  {
    slug: 'hello',
    no: 1,
    question: '소개',
    budget: 60,
  },
  {
    slug: 'outage',
    no: 4,
    question: '장애',
    budget: 180,
  },
  {
    slug: 'team',
    no: 7,
    question: '팀워크',
    budget: 150,
  },
]

let clock = createFakeClock()
let model: PaceModel

/** Lets seconds pass as a page would: with a tick in each. */
function speak(seconds: number) {
  for (let second = 0; second < seconds; second++) {
    clock.pass(1000)
    model.tick()
  }
}

function secondsOf(run: Run) {
  return Object.fromEntries(run.sections.filter(s => s.spokenMs || s.questionMs).map(s => [
    s.slug,
    s.questionMs ? [s.spokenMs / 1000, s.questionMs / 1000] : s.spokenMs / 1000,
  ]))
}

beforeEach(() => {
  clock = createFakeClock()
  model = createPaceModel(newRun('run-1', SECTIONS, clock), clock)
})

describe('pace of a run', () => {
  it('gives time to the question, whatever the order and however often', () => {
    speak(3)
    model.enter('outage')
    speak(70)
    model.enter(null) // the wall
    speak(2)
    model.enter('team')
    speak(140)
    model.enter('outage')
    speak(50)
    model.enter('outage') // its next slide
    speak(10)
    const run = model.end()

    expect(secondsOf(run)).toEqual({ outage: 130, team: 140 })
    expect(run.other.spokenMs).toBe(5000)
    expect(totalSpokenMs(run)).toBe(275_000)
  })

  it('counts slides of an unknown section as other', () => {
    model.enter('left-the-deck')
    speak(4)
    expect(model.end().other.spokenMs).toBe(4000)
  })

  it('keeps an interviewer\'s time apart, across slide changes, with the question that was interrupted', () => {
    model.enter('outage')
    speak(30)
    model.setAsking(true)
    speak(10)
    model.enter('team')
    speak(15)
    model.setAsking(true) // pressed for a second time by another window: nothing changes
    model.enter('outage')
    speak(5)
    model.setAsking(false)
    speak(20)
    const run = model.end()
    expect(secondsOf(run)).toEqual({
      outage: [50, 30],
    })
    expect(totalQuestionMs(run)).toBe(30_000)
  })

  it('splits a question\'s time by its slides, revisits too', () => {
    const slides = SECTIONS.map(section => ({ ...section, slideTitles: ['질문', '원인', '대응'] }))
    model = createPaceModel(newRun('run', slides, clock), clock)
    model.enter('outage', 1)
    speak(10)
    model.enter('outage', 2)
    speak(40)
    model.setAsking(true)
    speak(7)
    model.setAsking(false)
    model.enter('outage', 1)
    speak(5)
    const outage = model.end().sections[1]!
    expect(outage.slides).toEqual([
      { no: 1, title: '질문', spokenMs: 15_000 },
      { no: 2, title: '원인', spokenMs: 40_000 },
      { no: 3, title: '대응', spokenMs: 0 },
    ])
    expect(outage.spokenMs).toBe(55_000)
  })

  it('stands still while Slidev\'s timer does, asked or not', () => {
    model.enter('hello')
    speak(10)
    model.setPaused(true)
    speak(100)
    model.setAsking(true)
    speak(7)
    model.setPaused(false)
    speak(3)
    model.setAsking(false)
    speak(5)
    const run = model.end()
    expect(secondsOf(run)).toEqual({
      hello: [15, 3],
    })
  })

  it('tells an answered question from one that was flipped through', () => {
    model.enter('hello')
    speak(6) // the band of 60 s is 6 s
    model.enter('team')
    speak(16)
    model.enter('outage')
    speak(19)
    expect(model.snapshot().run.sections.map(s => s.answered)).toEqual([false, false, true])
    expect(model.end().sections.map(s => s.answered)).toEqual([false, true, true])
  })

  it('is not moved by midnight, by setting the clock or by a clock that steps back', () => {
    clock = createFakeClock(new Date(2025, 8, 30, 23, 59, 30).getTime())
    model = createPaceModel(newRun('night', SECTIONS, clock), clock)
    model.enter('outage')
    speak(60)
    expect(new Date(clock.wall()).getDate()).toBe(1)
    clock.setWall(clock.wall() + 3_600_000)
    speak(30)
    clock.setWall(clock.wall() - 7_200_000)
    speak(30)
    expect(secondsOf(model.end())).toEqual({ outage: 120 })
  })

  it('does not take a night\'s sleep for an answer', () => {
    model.enter('outage')
    speak(10)
    clock.pass(LONGEST_GAP_MS) // a hidden window, ticking once a minute or so
    model.tick()
    clock.pass(8 * 3_600_000)
    speak(10)
    const { outage } = secondsOf(model.end())
    expect(outage).toBe(10 + LONGEST_GAP_MS / 1000 + 9)
  })

  it('carries on after a reload from what was stored, and counts nothing in between', () => {
    model.enter('outage')
    speak(42)
    model.setAsking(true)
    const stored = JSON.stringify(model.snapshot())
    speak(4) // lost: after the last snapshot

    clock.pass(9_000)
    clock.reload()
    model = createPaceModel(readRecord(snapshotSchema, JSON.parse(stored)), clock)
    speak(8)
    model.setAsking(false)
    speak(20)
    const run = model.end()
    expect(run.id).toBe('run-1')
    expect(secondsOf(run)).toEqual({
      outage: [62, 8],
    })
  })

  it('hands out copies, which later time does not change', () => {
    model.enter('hello')
    const before = model.snapshot()
    speak(5)
    expect(before.run.sections[0]!.spokenMs).toBe(0)
    expect(model.snapshot().run.sections[0]!.spokenMs).toBe(5000)
  })
})

describe('reading a stored run', () => {
  it('takes what was written', () => {
    model.enter('hello')
    speak(9)
    const run = model.end()
    expect(readRecord(runSchema, JSON.parse(JSON.stringify(run)))).toEqual(run)
    // Earlier versions kept more.
    expect(readRecord(runSchema, { ...run, endedAt: null, pausedMs: 0, visits: ['hello'], sections: run.sections.map(section => ({ ...section, thinkingMs: 3000 })) })).toEqual(run)
  })

  it.each([
    ['기록: 객체가 아닙니다', () => 'text'],
    ['id: 글자가 있어야 합니다', (run: any) => ({ ...run, id: '' })],
    ['startedAt: 0 이상의 숫자가 아닙니다', (run: any) => ({ ...run, startedAt: -1 })],
    ['sections: 목록이 아닙니다', (run: any) => ({ ...run, sections: {} })],
    [
      'sections[1].spokenMs: 0 이상의 숫자가 아닙니다',
      (run: any) => {
        run.sections[1].spokenMs = '12'
        return run
      },
    ],
    [
      'sections[0].budget: 0보다 큰 숫자여야 합니다',
      (run: any) => {
        run.sections[0].budget = 0
        return run
      },
    ],
    [
      'sections[2].answered: true나 false가 아닙니다',
      (run: any) => {
        delete run.sections[2].answered
        return run
      },
    ],
  ])('names what is wrong: %s', (message, spoil) => {
    const run = model.end()
    expect(() => readRecord(runSchema, spoil(run))).toThrow(message)
  })
})
