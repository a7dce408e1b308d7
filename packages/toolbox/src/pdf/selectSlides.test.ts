import { expect, it } from 'vitest'
import { testDeck } from '../deck/testDeck.ts'
import { selectSlides, toRange } from './selectSlides.ts'

const deck = testDeck({ intro: { notes: ['', ''] }, incident: { notes: ['', '', ''] }, goals: { notes: [''] } })

it('takes the whole deck where no section is named', () => {
  const { slides, range } = selectSlides(deck, [])
  expect(slides).toEqual(deck.slides)
  expect(range).toBeUndefined()
})

it('takes the named sections in the order of the deck', () => {
  const { slides, sections, range } = selectSlides(deck, ['goals', 'intro'])
  expect(sections.map(({ slug }) => slug)).toEqual(['intro', 'goals'])
  expect(slides.map(({ no }) => no)).toEqual([2, 3, 7])
  expect(range).toBe('2-3,7')
})

it('lists the sections where one is unknown', () => {
  expect(() => selectSlides(deck, ['goal'])).toThrow('--section goal: there is no such section. Allowed: intro, incident, goals.')
})

it('says how to export a private section', () => {
  const all = testDeck({ pay: { notes: [''], private: true } }).sections
  expect(() => selectSlides(deck, ['pay'], all)).toThrow('--section pay: this section is private. Add --private')
})

it('writes ranges', () => {
  expect(toRange([1, 2, 3, 7, 9, 10])).toBe('1-3,7,9-10')
  expect(toRange([])).toBe('')
})
