import type { Deck, DeckSlide } from '@interview-deck/toolbox/deck/loadDeck'
import { formatFact, getFact } from '../../facts/index.ts'
import { expect, test } from '../support/fixtures.ts'
import { compact } from './support/readPdf.ts'
import { sentencesOf } from './support/spokenSentences.ts'

/** Pages of a slide: one, or one for each of its steps. */
const pagesOf = ({ frontmatter: { printSteps, clicks } }: DeckSlide) => printSteps ? Number(clicks) + 1 : 1

const labelsOf = (slide: DeckSlide) => pagesOf(slide) === 1 ? [String(slide.no)] : Array.from({ length: pagesOf(slide) }, (_, step) => `${slide.no}-${step + 1}`)

/** 0-based first and last page of a slide. */
function placeOf({ slides }: Deck, no: number): { first: number, last: number } {
  const first = slides.filter(slide => slide.no < no).reduce((sum, slide) => sum + pagesOf(slide), 0)
  return { first, last: first + pagesOf(slides.find(slide => slide.no === no)!) - 1 }
}

// The first export builds the deck.
test.describe.configure({ timeout: 180_000 })

test('has one page of 16:9 for every slide, and one a step where it asks for that, labelled by its number', async ({ exported, deck }) => {
  const { pdf, stdout } = await exported()
  const count = placeOf(deck, deck.slides.at(-1)!.no).last + 1
  expect(count).toBeGreaterThan(deck.slides.length)
  expect(pdf.pages).toHaveLength(count)
  for (const { size: [width, height] } of pdf.pages)
    expect(width / height).toBeCloseTo(16 / 9, 1)
  expect(pdf.labels).toEqual(deck.slides.flatMap(labelsOf))
  expect(stdout).toMatch(new RegExp(`: ${count} pages, [\\d.]+ [KM]B, [\\d.]+ s`))
  expect(pdf.bytes).toBeLessThan(3e6)
})

test('says what it is: title, author, keywords, language', async ({ exported, deck }) => {
  const { pdf } = await exported()
  expect(pdf.info).toMatchObject({
    Title: deck.headmatter.title,
    Author: deck.headmatter.author,
    Keywords: deck.headmatter.keywords,
    Language: 'ko-KR',
  })
  expect(pdf.viewer.get('DisplayDocTitle')).toBe(true)
  expect(pdf.pages.every(({ language }) => language === 'ko-KR')).toBe(true)
})

test('has an outline of the sections by their questions, their slides beneath', async ({ exported, deck }) => {
  const { pdf } = await exported()
  const sections = pdf.outline.filter(({ title }) => /^\d+\. /.test(title))
  expect(sections.map(({ title, page }) => [title, page])).toEqual(
    deck.sections.map(({ no, question, slides }) => [`${no}. ${question}`, placeOf(deck, slides[0]!.no).first]),
  )
  expect(sections.map(({ items }) => items.map(({ page }) => page))).toEqual(
    deck.sections.map(({ slides }) => slides.slice(1).map(({ no }) => placeOf(deck, no).first)),
  )
  for (const { title, page } of sections.flatMap(({ items }) => items))
    expect(pdf.pages[page]!.compact, `outline entry ${title}`).toContain(compact(title))
  // Cover, question wall and last page stand beside the sections.
  expect(pdf.outline).toHaveLength(deck.sections.length + deck.slides.filter(({ section }) => !section).length)
})

test('shows every figure of a slide on its page, exactly', async ({ exported, deck }) => {
  const { pdf } = await exported()
  let figures = 0
  for (const slide of deck.slides) {
    const page = pdf.pages[placeOf(deck, slide.no).last]!
    for (const [, , id, show = 'value'] of slide.content.matchAll(/<(Metric|Fact) id="([\w-]+)"(?: show="(\w+)")?/g)) {
      expect(page.compact, `slide ${slide.no}: ${id} ${show}`).toContain(compact(formatFact(getFact(id!), show as 'value')))
      figures++
    }
  }
  expect(figures).toBeGreaterThan(10)
})

test('has the words of every slide as text, Hangul composed', async ({ exported, deck }) => {
  const { pdf } = await exported()
  for (const slide of deck.slides) {
    const page = pdf.pages[placeOf(deck, slide.no).last]!
    expect(page.text).toBe(page.text.normalize('NFC'))
    for (const [, heading] of slide.content.matchAll(/^#+ ([^<{*`\n]+)$/gm))
      expect(page.compact, `slide ${slide.no}`).toContain(compact(heading!))
    // Plain points of a list, as they stand in the source.
    for (const [, point] of slide.content.matchAll(/^ *[-*] ([^<{*`[\]\n]+)$/gm))
      expect(page.compact, `slide ${slide.no}`).toContain(compact(point!))
  }
  for (const section of deck.sections)
    expect(pdf.pages[placeOf(deck, section.slides[0]!.no).last]!.compact).toContain(compact(section.question))
})

test('is tagged: a heading on every page, lists, diagrams as figures with their description', async ({ exported, deck }) => {
  const { pdf } = await exported()
  expect(pdf.marked).toBe(true)
  let diagrams = 0
  for (const slide of deck.slides) {
    const { tags, compact: text } = pdf.pages[placeOf(deck, slide.no).last]!
    const headings = tags.filter(({ role }) => role === 'H1')
    expect(headings, `slide ${slide.no}`).toHaveLength(1)
    expect(headings[0]!.compact).not.toBe('')
    expect(text).toContain(headings[0]!.compact)
    if (/^\s*[-*] /m.test(slide.content.replace(/```[\s\S]*?```/g, '')))
      expect(tags.map(({ role }) => role), `slide ${slide.no}`).toContain('LI')
    const titles = [...slide.content.matchAll(/^\s*accTitle: (.+)$/gm)].map(([, title]) => title!)
    const figures = tags.filter(({ role }) => role === 'Figure')
    for (const title of titles)
      expect(figures.map(({ alt }) => alt), `slide ${slide.no}`).toContainEqual(expect.stringContaining(title))
    expect(figures.filter(({ alt }) => !alt), `slide ${slide.no}: figures without a text`).toEqual([])
    diagrams += titles.length
  }
  expect(diagrams).toBeGreaterThanOrEqual(3)
})

test('has its fonts inside, cut to what is used, none as drawings', async ({ exported }) => {
  const { pdf } = await exported()
  expect(pdf.fonts.map(({ name }) => name).join(' ')).toMatch(/DeckSans.*NotoSerifKR|NotoSerifKR.*DeckSans/)
  for (const font of pdf.fonts) {
    expect(font).toMatchObject({ type3: false, embedded: true })
    expect(font.name).toMatch(/^[A-Z]{6}\+/)
  }
})

test('leads from the question wall to every section, and back', async ({ exported, deck }) => {
  const { pdf } = await exported()
  const wall = deck.slides.find(({ frontmatter }) => frontmatter.routeAlias === 'questions')!.no - 1
  expect([...pdf.pages[wall]!.links].sort((a, b) => a - b)).toEqual(deck.sections.map(({ slides }) => placeOf(deck, slides[0]!.no).first))
  for (const slide of deck.sections.flatMap(({ slides }) => slides))
    expect(pdf.pages[placeOf(deck, slide.no).last]!.links, `slide ${slide.no}`).toContain(wall)
  expect(pdf.pages.flatMap(({ urls }) => urls).filter(url => /127\.0\.0\.1|localhost/.test(url))).toEqual([])
})

test('holds no word of a private section, and no note', async ({ exported, deck, all }) => {
  const { pdf } = await exported()
  const text = pdf.pages.map(page => page.compact).join('\n')
  const hidden = all.sections.filter(section => section.private)
  expect(hidden.length).toBeGreaterThan(0)
  for (const { question, slides } of hidden) {
    expect(text).not.toContain(compact(question))
    for (const sentence of slides.flatMap(({ content }) => sentencesOf(content)))
      expect(text).not.toContain(sentence)
  }
  expect(text).not.toContain('비공개')
  // What is said and also stands on a slide (a motto) is no secret.
  const shown = compact(deck.slides.map(({ content }) => content.replaceAll(/<[^>]+>|\*\*/g, '')).join('\n'))
  const notes = all.slides.flatMap(({ note }) => sentencesOf(note)).filter(sentence => !shown.includes(sentence))
  expect(notes.length).toBeGreaterThan(100)
  expect(notes.filter(sentence => text.includes(sentence))).toEqual([])
})

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
  const { pdf } = await exported('--section', 'incident-response,goals')
  const sections = deck.sections.filter(({ slug }) => ['incident-response', 'goals'].includes(slug))
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
