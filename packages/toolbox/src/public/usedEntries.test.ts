import { describe, expect, it } from 'vitest'
import { namedIds, usedEntries } from './usedEntries.ts'

const ids = new Set(['mttr', 'collection-time', 'current', 'salary'])
const named = (...texts: string[]) => [...namedIds(texts, ids, ['id', 'ids', 'getFact'])]

describe('namedIds', () => {
  it.each([
    ['an attribute', '<Metric id="mttr" />', ['mttr']],
    ['a list', '<Groups ids="collection-time, mttr" />', ['collection-time', 'mttr']],
    ['a bound list', '<Groups :ids="[\'mttr\', \'salary\']" />', ['mttr', 'salary']],
    ['a call', 'const fact = getFact(\'current\')', ['current']],
    ['a method', 'facts.getFact(`current`)', ['current']],
    ['a constant', 'const TIME = \'collection-time\'', ['collection-time']],
  ])('finds the id in %s', (_, text, expected) => {
    expect(named(text).sort()).toEqual(expected)
  })

  it.each([
    ['a word of a text', 'the current salary'],
    ['a common word in other code', 'element.setAttribute("aria-current", "current"); const salary = "salary"'],
    ['another attribute', '<a aria-current="current">'],
    ['part of a longer id', '<Metric id="mttr-best" />'],
    ['part of a sentence', '<p title="about collection-time">'],
  ])('takes %s for none', (_, text) => {
    expect(named(text)).toEqual([])
  })
})

describe('usedEntries', () => {
  const entries = [
    { id: 'mttr', label: 'MTTR', provedBy: ['collection-time'], sections: ['incident', 'salary'] },
    { id: 'collection-time', label: 'Time', appliedTo: 'current', sections: [] },
    { id: 'current', label: 'Now', sections: [] },
    { id: 'salary', label: 'Pay', sections: ['salary'] },
  ]

  it('follows an entry to those that it refers to, by the fields that ship', () => {
    const used = usedEntries(new Set(['mttr']), entries, { fields: ['label', 'provedBy', 'appliedTo'] })
    expect([...used.values()]).toEqual([
      { id: 'mttr', label: 'MTTR', provedBy: ['collection-time'] },
      { id: 'collection-time', label: 'Time', appliedTo: 'current' },
      { id: 'current', label: 'Now' },
    ])
  })
})
