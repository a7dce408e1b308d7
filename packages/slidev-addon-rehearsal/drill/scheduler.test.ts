import type { Box, Card, Grade } from './scheduler.ts'
import { describe, expect, it } from 'vitest'
import { advanceQueue, buildQueue, dueDay, gradeCard } from './scheduler.ts'

const today = '2026-03-10'

function card(box: Box, due: string, reviewed = '2026-03-01', followUpsAsked = 0): Card {
  return { box, due, reviewed, followUpsAsked }
}

describe('gradeCard', () => {
  it.each<[Box | undefined, Grade, Box, string]>([
    [undefined, 'again', 1, '2026-03-10'],
    [undefined, 'unsure', 2, '2026-03-11'],
    [undefined, 'good', 3, '2026-03-13'],
    [1, 'again', 1, '2026-03-10'],
    [1, 'unsure', 2, '2026-03-11'],
    [1, 'good', 2, '2026-03-11'],
    [2, 'good', 3, '2026-03-13'],
    [3, 'good', 3, '2026-03-13'],
    [3, 'unsure', 2, '2026-03-11'],
    [3, 'again', 1, '2026-03-10'],
  ])('box %s judged %s goes to box %i, due %s', (box, grade, next, due) => {
    const before = box && card(box, '2026-03-09', '2026-03-08', 4)
    expect(gradeCard(before, grade, today)).toEqual({ box: next, due, reviewed: today, followUpsAsked: before?.followUpsAsked ?? 0 })
  })
})

describe('dueDay', () => {
  it('is today for what was never practised', () => {
    expect(dueDay(undefined, { today })).toBe(today)
    expect(dueDay(undefined, { today, interview: '2026-05-01' })).toBe(today)
  })

  it('is the day of the box without an interview', () => {
    expect(dueDay(card(3, '2026-03-12'), { today })).toBe('2026-03-12')
  })

  it('is never further off than the longest box, even if the clock once was wrong', () => {
    expect(dueDay(card(3, '2031-01-01', '2030-12-29'), { today })).toBe('2026-03-13')
  })

  it.each([
    ['in two days', '2026-03-12', '2026-03-11'],
    ['the day after tomorrow at the latest', '2026-03-13', '2026-03-12'],
    ['tomorrow', '2026-03-11', '2026-03-10'],
  ])('is the day before an interview %s', (_, interview, due) => {
    expect(dueDay(card(3, '2026-03-13', '2026-03-09'), { today, interview })).toBe(due)
  })

  it('leaves alone what is due before the interview anyway', () => {
    expect(dueDay(card(2, '2026-03-11'), { today, interview: '2026-03-12' })).toBe('2026-03-11')
    expect(dueDay(card(2, '2026-03-04'), { today, interview: '2026-03-12' })).toBe('2026-03-04')
  })

  it('does not ask again what was practised on the last day', () => {
    expect(dueDay(card(3, '2026-03-13', today), { today, interview: '2026-03-11' })).toBe('2026-03-11')
  })

  it.each(['2026-03-10', '2026-03-01'])('takes no notice of an interview that is not ahead: %s', (interview) => {
    expect(dueDay(card(3, '2026-03-13', '2026-03-10'), { today, interview })).toBe('2026-03-13')
  })
})

describe('buildQueue', () => {
  const cards: Record<string, Card> = {
    late: card(2, '2026-03-05'),
    now: card(2, today),
    soon: card(3, '2026-03-12'),
  }
  const slugs = ['fresh', 'soon', 'now', 'late', 'fresher']
  const cardOf = (slug: string) => cards[slug]
  /** Leaves everything where it is. */
  const random = () => 0.999

  it('asks what is due longest first, and new questions last', () => {
    expect(buildQueue(slugs, cardOf, { today, order: 'due', scope: 'due', random })).toEqual(['late', 'now', 'fresh', 'fresher'])
  })

  it('puts the rest behind when everything is asked', () => {
    expect(buildQueue(slugs, cardOf, { today, order: 'due', scope: 'all', random })).toEqual(['late', 'now', 'fresh', 'fresher', 'soon'])
  })

  it('leaves it to chance which of the new questions comes first', () => {
    const last = (value: number) => buildQueue(['a', 'b', 'c'], () => undefined, { today, order: 'due', scope: 'due', random: () => value })
    expect([last(0.999), last(0)]).toEqual([['a', 'b', 'c'], ['b', 'c', 'a']])
  })

  it('takes in what an interview pulls', () => {
    expect(buildQueue(slugs, cardOf, { today, interview: '2026-03-11', order: 'due', scope: 'due', random })).toContain('soon')
  })

  it('shuffles with the numbers it is given, and loses nothing', () => {
    const numbers = [0, 0.99, 0.3, 0.6]
    const queue = buildQueue(slugs, cardOf, { today, order: 'random', scope: 'all', random: () => numbers.shift()! })
    expect(queue).toEqual(['now', 'soon', 'fresher', 'late', 'fresh'])
    expect(queue.toSorted()).toEqual(slugs.toSorted())
  })

  it('shuffles without favour', () => {
    let seed = 1
    const lcg = () => (seed = seed * 48271 % 2147483647) / 2147483647
    const first = new Map<string, number>()
    for (let round = 0; round < 5000; round++) {
      const [slug] = buildQueue(slugs, cardOf, { today, order: 'random', scope: 'all', random: lcg })
      first.set(slug!, (first.get(slug!) ?? 0) + 1)
    }
    for (const slug of slugs)
      expect(first.get(slug)! / 5000).toBeCloseTo(0.2, 1)
  })
})

describe('advanceQueue', () => {
  it('drops what went well', () => {
    expect(advanceQueue(['a', 'b'], 'good')).toEqual(['b'])
    expect(advanceQueue(['a', 'b'], 'unsure')).toEqual(['b'])
  })
  it('brings back what did not, three questions later or at the end', () => {
    expect(advanceQueue(['a', 'b', 'c', 'd', 'e'], 'again')).toEqual(['b', 'c', 'd', 'a', 'e'])
    expect(advanceQueue(['a', 'b'], 'again')).toEqual(['b', 'a'])
    expect(advanceQueue(['a'], 'again')).toEqual(['a'])
  })
  it('takes an empty queue', () => {
    expect(advanceQueue([], 'again')).toEqual([])
  })
})
