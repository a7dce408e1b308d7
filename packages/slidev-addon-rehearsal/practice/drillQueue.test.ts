import type { Card } from '../progress/boxes.ts'
import { describe, expect, it } from 'vitest'
import { advanceQueue, buildQueue } from './drillQueue.ts'

const today = '2026-03-10'

function card(box: Card['box'], due: string, reviewed = '2026-03-01', followUpsAsked = 0): Card {
  return { box, due, reviewed, followUpsAsked }
}

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
    expect(buildQueue(slugs, cardOf, { today, scope: 'due', random })).toEqual(['late', 'now', 'fresh', 'fresher'])
  })

  it('puts the rest behind when everything is asked', () => {
    expect(buildQueue(slugs, cardOf, { today, scope: 'all', random })).toEqual(['late', 'now', 'fresh', 'fresher', 'soon'])
  })

  it('leaves it to chance which of the new questions comes first', () => {
    const last = (value: number) => buildQueue(['a', 'b', 'c'], () => undefined, { today, scope: 'due', random: () => value })
    expect([last(0.999), last(0)]).toEqual([['a', 'b', 'c'], ['b', 'c', 'a']])
  })

  it('takes in what an interview pulls', () => {
    expect(buildQueue(slugs, cardOf, { today, interview: '2026-03-11', scope: 'due', random })).toContain('soon')
  })

  it('shuffles equals without favour', () => {
    let seed = 1
    const lcg = () => (seed = seed * 48271 % 2147483647) / 2147483647
    const fresh = ['a', 'b', 'c', 'd', 'e']
    const first = new Map<string, number>()
    for (let round = 0; round < 5000; round++) {
      const queue = buildQueue(fresh, () => undefined, { today, scope: 'all', random: lcg })
      expect(queue.toSorted()).toEqual(fresh)
      first.set(queue[0]!, (first.get(queue[0]!) ?? 0) + 1)
    }
    for (const slug of fresh)
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
