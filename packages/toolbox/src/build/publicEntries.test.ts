import { describe, expect, it } from 'vitest'
import { usedEntries } from './publicEntries.ts'

const fact = (id: string, more: object = {}) => ({ id, label: id, kind: 'measured', value: 1, unit: '개', system: 'x', sections: ['a', 'pay'], ...more })

const facts = [fact('mttr'), fact('mttr-best', { provedBy: ['proof'] }), fact('proof'), fact('salary')]
const ids = (...code: string[]) => [...usedEntries(code, facts).keys()]

describe('usedEntries', () => {
  it.each([
    ['a slide', 'h(Metric, { id: "mttr" })'],
    ['a slide with other quotes', 'h(Metric,{id:`mttr`})'],
    ['a list of ids', 'h(Marks, { facts: "pods, mttr" })'],
    ['an array of ids', 'h(Marks, { ids: [\'pods\', \'mttr\'] })'],
    ['a component', 'const fact = getFact(\'mttr\')'],
  ])('finds the id in %s', (_, code) => {
    expect(ids(code)).toEqual(['mttr'])
  })

  it('takes no part of a longer id, and no name of a variable, for an id', () => {
    expect(ids('getFact("mttr-best"); const salary = 1')).toEqual(['mttr-best'])
  })

  it('follows a fact to those that prove it only where code does', () => {
    expect(ids('getFact("mttr-best").provedBy.map(getFact)')).toEqual(['mttr-best', 'proof'])
  })

  it('keeps the fields that code reads', () => {
    expect([...usedEntries(['const { label, value, unit } = getFact("mttr")'], facts).values()]).toEqual([{ id: 'mttr', label: 'mttr', value: 1, unit: '개' }])
  })
})
