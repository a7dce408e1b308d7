import { expect, it } from 'vitest'
import { chooseSections } from './chooseSections.ts'

const sections = [{ no: 1, slug: 'intro' }, { no: 2, slug: 'incident' }, { no: 3, slug: 'goals' }]

it.each([
  ['one', ['goals'], ['goals']],
  ['a list', ['goals, intro,'], ['goals', 'intro']],
  ['one by one', ['goals', 'incident'], ['goals', 'incident']],
  ['by number', ['3,1'], ['goals', 'intro']],
])('takes %s', (_, given, slugs) => {
  expect([...chooseSections(given, sections)!]).toEqual(slugs)
})

it('chooses nothing where nothing is named', () => {
  expect(chooseSections([], sections)).toBeUndefined()
})

it('lists the sections where one is unknown', () => {
  expect(() => chooseSections(['goal'], sections)).toThrow('--section goal: there is no such section. Allowed: intro, incident, goals.')
})

it('says how to get at a private one', () => {
  expect(() => chooseSections(['pay'], sections, ['pay'])).toThrow('--section pay: this section is private. Add --private')
})
