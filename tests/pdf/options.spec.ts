import { expect, test } from '../support/fixtures.ts'
import { labelsOf, placeOf } from './support/pages.ts'

test.describe.configure({ timeout: 180_000 })

test('--with-clicks has a page for every step, the last as without it', async ({ exported, deck }) => {
  const { pdf: whole } = await exported()
  const { pdf } = await exported('--with-clicks')
  expect(pdf.pages.length).toBeGreaterThan(whole.pages.length)
  const steps = Map.groupBy(pdf.labels!.keys(), index => Number.parseInt(pdf.labels![index]!))
  expect([...steps.keys()]).toEqual(deck.slides.map(({ no }) => no))
  for (const [slide, indexes] of steps)
    expect(pdf.pages[indexes.at(-1)!]!.compact, `slide ${slide}`).toBe(whole.pages[placeOf(deck, slide).last]!.compact)
  const stepped = [...steps.values()].filter(indexes => indexes.length > 1)
  expect(stepped.length).toBeGreaterThan(0)
  expect(pdf.labels![stepped[0]![1]!]).toMatch(/^\d+-2$/)
})

test('--section exports a part, without links that lead nowhere', async ({ exported, deck }) => {
  const sections = [deck.sections[1]!, deck.sections.at(-1)!]
  const { pdf } = await exported('--section', sections.map(({ slug }) => slug).join(','))
  expect(pdf.labels).toEqual(sections.flatMap(({ slides }) => slides.flatMap(labelsOf)))
  expect(pdf.outline.map(({ title }) => title)).toEqual(sections.map(({ no, question }) => `${no}. ${question}`))
  expect(pdf.pages.flatMap(({ links, urls }) => [...links, ...urls])).toEqual([])
})

test('--private keeps the private sections and marks each of their pages', async ({ exported, all }) => {
  const { pdf } = await exported('--private')
  expect(pdf.pages).toHaveLength(placeOf(all, all.slides.at(-1)!.no).last + 1)
  for (const section of all.sections) {
    expect(pdf.outline.map(({ title }) => title)).toContain(`${section.no}. ${section.question}`)
    for (const { no } of section.slides)
      expect(pdf.pages[placeOf(all, no).last]!.text.includes('비공개'), `slide ${no}`).toBe(section.private)
  }
})
