import type { Run } from '../pace/run.ts'
import type { RehearsalSection } from '../sections.ts'
import type { Answer } from './answer.ts'
import type { Card } from './boxes.ts'
import { describe, expect, it } from 'vitest'
import { readiness } from './readiness.ts'
import { todaysPractice } from './todaysPractice.ts'

const today = '2026-03-10'
const SECTIONS: RehearsalSection[] = ['a', 'b', 'c', 'd', 'e'].map((slug, index) => ({
  no: index + 1,
  slug,
  question: `${slug}?`,
  budget: 100,
  language: 'ko',
  private: false,
  keyPoints: ['one', 'two'],
  followUps: [],
  slideNos: [index + 1],
  slideTitles: [],
}))
const voice = (rate: number) => ({ syllables: rate, speakingMs: 60_000, pauseMs: 6000, longestPauseMs: 900 })

function answer(slug: string, at: number, extra: Partial<Answer> = {}): Answer {
  return { id: `${slug}${at}`, slug, at, spokenMs: 100_000, told: ['one'], missed: ['two'], grade: 'unsure', followUps: [], ...extra }
}

function run(startedAt: number, slug: string, spokenMs: number, answered = true): Run {
  return {
    id: `${startedAt}`,
    startedAt,
    sections: [{ slug, no: 1, question: '', budget: 60, spokenMs, questionMs: 0, slides: [], answered, voice: voice(280) }],
    other: { spokenMs: 0, questionMs: 0 },
  }
}

function rows(answers: Answer[], runs: Run[] = [], cards: Record<string, Card> = {}, sections = SECTIONS) {
  return readiness({ sections, answers, runs, cardOf: slug => cards[slug], today })
}
const later: Card = { box: 3, due: '2026-03-13', reviewed: '2026-03-10', followUpsAsked: 0 }
const allLater = Object.fromEntries(SECTIONS.map(({ slug }) => [slug, later]))

describe('how things stand', () => {
  it('takes times from runs, drills and interviews, against the budget of today', () => {
    const [row] = rows([answer('a', 1, { spokenMs: 130_000 }), answer('a', 4, { spokenMs: 90_000 })], [run(2, 'a', 101_000), run(3, 'a', 4000, false)])
    expect(rows([answer('a', 5, { spokenMs: 2000 })])[0]!.times).toEqual([])
    expect(row!.times.map(({ spokenMs, judgement }) => [spokenMs, judgement.word])).toEqual([
      [90_000, '제때'],
      [101_000, '제때'],
      [130_000, '초과'],
    ])
  })

  it('takes rate and pauses from the last time that a microphone was on', () => {
    expect(rows([answer('a', 3), answer('a', 2, { voice: voice(360) })], [run(1, 'a', 90_000)])[0]).toMatchObject({ rate: 360, pauseShare: 0.1 })
    expect(rows([answer('a', 3)])[0]).toMatchObject({ rate: undefined, pauseShare: undefined })
  })

  it('tells key points of the last judgement, and only those that the deck still has', () => {
    expect(rows([answer('a', 2, { grade: undefined, told: [], missed: [] }), answer('a', 1, { told: ['gone', 'two'], missed: ['one'] })])[0]!.points).toEqual({ told: 1, missed: ['one'] })
    expect(rows([])[0]!.points).toBeUndefined()
  })

  it('tells a follow-up as failed until it is answered', () => {
    const failed = answer('a', 1, { followUps: [{ question: 'why?', answered: false }, { question: 'how?', answered: false }] })
    expect(rows([failed, answer('a', 2, { followUps: [{ question: 'why?', answered: true }] })])[0]!.failed).toEqual(['how?'])
  })
})

describe('today\'s practice', () => {
  it('is at most four questions, each rule in turn', () => {
    const items = todaysPractice(rows([
      answer('b', 1, { spokenMs: 160_000, told: ['one', 'two'], missed: [] }),
      answer('c', 1, { told: [], missed: ['one', 'two'], followUps: [{ question: 'why?', answered: false }] }),
      answer('d', 1, { told: ['one', 'two'], missed: [], voice: voice(400) }),
    ], [], { ...allLater, a: { ...later, due: '2026-03-05' }, e: { ...later, due: '2026-03-09' } }), today)
    expect(items.map(({ slug, reasons }) => [slug, reasons])).toEqual([
      ['a', ['아직 연습하지 않았습니다']],
      ['b', ['예산 시간을 1:00 넘겼습니다']],
      ['c', ['핵심 내용 2개를 놓쳤습니다 · 꼬리 질문 1개에 막혔습니다']],
      ['d', ['분당 400음절로 빨랐습니다']],
    ])
    expect(items[0]!.minutes).toBe(3)
  })

  it('names each question once, with all that speaks for it, and goes on with the next that is due', () => {
    const worst = answer('a', 1, { spokenMs: 200_000, voice: voice(390) })
    const items = todaysPractice(rows([worst], [], { ...allLater, a: { ...later, due: today }, b: { ...later, due: today } }), today)
    expect(items.map(({ slug, reasons }) => [slug, reasons.length])).toEqual([['a', 4], ['b', 1]])
  })

  it('is nothing where nothing speaks for it', () => {
    expect(todaysPractice(rows([answer('a', 1, { told: ['one', 'two'], missed: [] })], [], allLater), today)).toEqual([])
  })
})
