import { expect, it } from 'vitest'
import { testDeck } from '../../../../tests/support/testDeck.ts'
import { makeOutline, pageLabels } from './outline.ts'

const { slides, sections } = testDeck({ intro: { notes: ['', ''] }, goals: { notes: [''] } })

it('puts slides beneath their section, which leads to its first slide', () => {
  const pages = slides.map(({ no }) => ({ id: '', slide: no, heading: no === 3 ? '둘째 장' : '' }))
  expect(makeOutline(pages, slides, sections)).toEqual([
    { title: '표지', page: 0, children: [] },
    { title: '1. intro?', page: 1, children: [{ title: '둘째 장', page: 2, children: [] }] },
    { title: '2. goals?', page: 3, children: [] },
  ])
})

it('leads to the first of several steps', () => {
  const pages = [1, 2, 2, 2, 3, 4].map(slide => ({ id: '', slide, heading: '' }))
  expect(makeOutline(pages, slides, sections).map(({ page }) => page)).toEqual([0, 1, 5])
})

it('labels pages by slide, and by step where there are several', () => {
  const pages = [1, 2, 2, 4].map(slide => ({ id: '', slide, heading: '' }))
  expect(pageLabels(pages)).toEqual(['1', '2-1', '2-2', '4'])
})
