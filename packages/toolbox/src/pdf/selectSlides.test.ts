import { expect, it } from 'vitest'
import { testDeck } from '../../../../tests/support/testDeck.ts'
import { selectSlides } from './exportOptions.ts'

const deck = testDeck({ intro: { notes: ['', ''] }, incident: { notes: ['', '', ''] }, goals: { notes: [''] } })

it('takes the whole deck where no section is named', () => {
  expect(selectSlides(deck, []).slides).toEqual(deck.slides)
})

it('takes the named sections in the order of the deck', () => {
  const { slides, sections } = selectSlides(deck, ['goals', 'intro'])
  expect(sections.map(({ slug }) => slug)).toEqual(['intro', 'goals'])
  expect(slides.map(({ no }) => no)).toEqual([2, 3, 7])
})

it('lists the sections where one is unknown', () => {
  expect(() => selectSlides(deck, ['goal'])).toThrow('--section goal: there is no such section. Allowed: intro, incident, goals.')
})

it('says how to export a private section', () => {
  expect(() => selectSlides(deck, ['pay'], ['pay'])).toThrow('--section pay: this section is private. Add --private')
})
