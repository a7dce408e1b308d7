import { expect, it } from 'vitest'
import { slideAddress } from './slideAddress.ts'

const deck = 'https://deck.example/interview/'

it.each([
  ['the cover', { slide: 1 }, ''],
  ['the cover at a step', { slide: 1, clicks: 1 }, '1?clicks=1'],
  ['a section', { slide: 'goals' }, 'goals'],
  ['a slide by its number', { slide: 12, clicks: 0 }, '12'],
  ['a slide at a step', { slide: 'goals', clicks: 3 }, 'goals?clicks=3'],
  ['a slide of a deck in one file', { slide: 12, clicks: 2, hash: true }, '#/12?clicks=2'],
])('gives the address of %s', (_, parts, expected) => {
  expect(slideAddress({ deck, ...parts })).toBe(deck + expected)
})
