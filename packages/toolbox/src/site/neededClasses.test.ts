import { expect, it } from 'vitest'
import { neededClasses } from './neededClasses.ts'

it.each([
  ['p', [[]]],
  ['.slidev-layout > h1.title:first-child', [['slidev-layout', 'title']]],
  ['.a.b, ul .c~.d+#e', [['a', 'b'], ['c', 'd']]],
  [':is(.a, .b) .c:not(.d:is(.e))', [['c']]],
  ['[href$="]).x, .y"].z', [['z']]],
  ['.md\\:flex', [[]]],
])('finds in %s what has to be there', (selector, classes) => {
  expect(neededClasses(selector)).toEqual(classes)
})
