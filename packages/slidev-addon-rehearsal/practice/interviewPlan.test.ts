import type { RehearsalSection } from '../sections.ts'
import type { Minutes, Temper } from './interviewPlan.ts'
import { describe, expect, it } from 'vitest'
import { LENGTHS, planInterview } from './interviewPlan.ts'
import { FOLLOW_UP_BUDGET } from './part.ts'

const followUps = [
  { question: 'mild?', answer: '', aboutFigure: false },
  { question: 'figure?', answer: '', aboutFigure: true },
  { question: 'mild too?', answer: '', aboutFigure: false },
  { question: 'other figure?', answer: '', aboutFigure: true },
]

function section(slug: string, budget: number, extra: Partial<RehearsalSection> = {}): RehearsalSection {
  return { no: 1, slug, question: `${slug}?`, budget, language: 'ko', private: false, keyPoints: [], followUps, slideNos: [1], slideTitles: [], ...extra }
}

const SECTIONS = [
  section('intro', 60),
  ...Array.from({ length: 8 }, (_, index) => section(`long${index}`, 120 + index * 10)),
  section('closing', 60, { asked: 'last' }),
  ...Array.from({ length: 5 }, (_, index) => section(`short${index}`, 30)),
]

/** Chance that can be repeated (mulberry32). */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6D2B79F5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const plan = (seed: number, minutes: Minutes = 20, temper: Temper = 'sceptical', sections = SECTIONS) => planInterview(sections, { minutes, temper, random: chance(seed) })
const seeds = Array.from({ length: 200 }, (_, index) => index)
const mains = (parts: ReturnType<typeof plan>) => parts.filter(part => part.followUp === undefined).map(part => part.slug)

describe('an interview', () => {
  it('begins with the introduction and ends with the last words, each asked once', () => {
    for (const seed of seeds) {
      const asked = mains(plan(seed))
      expect([asked[0], asked.at(-1)]).toEqual(['intro', 'closing'])
      expect(new Set(asked).size).toBe(asked.length)
    }
  })

  it('takes no longer than its minutes, and uses most of them', () => {
    for (const minutes of LENGTHS) {
      const lengths = seeds.map(seed => plan(seed, minutes, 'friendly').reduce((sum, { slug, followUp }) =>
        sum + 10 + (followUp === undefined ? SECTIONS.find(section => section.slug === slug)!.budget : FOLLOW_UP_BUDGET), 0) / 60)
      expect(Math.max(...lengths)).toBeLessThanOrEqual(minutes)
      expect(Math.min(...lengths)).toBeGreaterThan(Math.min(minutes, 22) * 0.6)
    }
  })

  it('asks in orders that nobody knows', () => {
    expect(new Set(seeds.map(seed => mains(plan(seed)).join())).size).toBeGreaterThan(190)
  })
})

describe('follow-ups', () => {
  const askedIn = (temper: Temper) => seeds.flatMap(seed => plan(seed, 20, temper).filter(part => part.followUp !== undefined))

  it('come more often, and first about figures, from a sceptical interviewer', () => {
    const share = (temper: Temper) => askedIn(temper).filter(part => followUps[part.followUp!]!.aboutFigure).length / askedIn(temper).length
    expect(share('sceptical')).toBe(1)
    expect(share('friendly')).toBeGreaterThan(0.35)
    expect(share('friendly')).toBeLessThan(0.65)
    const perQuestion = (temper: Temper) => askedIn(temper).length / seeds.flatMap(seed => mains(plan(seed, 20, temper))).length
    expect(perQuestion('sceptical')).toBeGreaterThan(perQuestion('friendly') * 1.5)
  })

  it('come right after their own question, or into the answer', () => {
    let breakIns = 0
    for (const seed of seeds) {
      const parts = plan(seed)
      for (const [index, part] of parts.entries()) {
        if (part.breaksInAt !== undefined) {
          breakIns++
          expect(parts[index + 1]).toMatchObject({ slug: part.slug, followUp: expect.any(Number) })
          expect(part.breaksInAt).toBeGreaterThanOrEqual(0.6)
          expect(part.breaksInAt).toBeLessThan(0.95)
        }
        if (part.followUp === undefined)
          continue
        expect(parts[index - 1]!.slug).toBe(part.slug)
      }
    }
    expect(breakIns).toBeGreaterThan(50)
  })
})

it('makes do with a small deck', () => {
  expect(plan(1, 30, 'friendly', [])).toEqual([])
  expect(mains(plan(1, 10, 'friendly', [section('only', 60)]))).toEqual(['only'])
  expect(mains(plan(1, 10, 'friendly', [section('a', 60), section('b', 60, { asked: 'first' })]))).toEqual(['b', 'a'])
})
