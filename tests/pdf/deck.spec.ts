import { formatFact, getFact } from '../../facts/index.ts'
import { expect, test } from '../support/fixtures.ts'
import { labelsOf, placeOf } from './support/pages.ts'
import { compact } from './support/readPdf.ts'
import { hiddenSentences } from './support/spokenSentences.ts'

// The first export builds the deck.
test.describe.configure({ timeout: 180_000 })

test('has one page of 16:9 for every slide, and one a step where it asks for that, labelled by its number', async ({ exported, deck }) => {
  const { pdf, stdout } = await exported()
  const count = placeOf(deck, deck.slides.at(-1)!.no).last + 1
  expect(pdf.pages).toHaveLength(count)
  for (const { size: [width, height] } of pdf.pages)
    expect(width / height).toBeCloseTo(16 / 9, 1)
  expect(pdf.labels).toEqual(deck.slides.flatMap(labelsOf))
  expect(stdout).toMatch(new RegExp(`: ${count} pages, [\\d.]+ [KM]B, [\\d.]+ s`))
  expect(pdf.bytes).toBeLessThan(3e6)
})

test('says what it is: title, author, keywords, language', async ({ exported, deck }) => {
  const { pdf } = await exported()
  const { title, author, keywords, htmlAttrs } = deck.headmatter
  expect(pdf.info).toMatchObject({ Title: title, ...author && { Author: author }, ...keywords && { Keywords: keywords }, Language: htmlAttrs.lang })
  expect(pdf.viewer.get('DisplayDocTitle')).toBe(true)
  expect(pdf.pages.every(({ language }) => language === htmlAttrs.lang)).toBe(true)
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
  test.skip(!deck.slides.some(({ content }) => /<(?:Metric|Fact) /.test(content)), 'no slide shows a figure of the ledger')
  const { pdf } = await exported()
  let figures = 0
  for (const slide of deck.slides) {
    const page = pdf.pages[placeOf(deck, slide.no).last]!
    for (const [, , id, show = 'value'] of slide.content.matchAll(/<(Metric|Fact) id="([\w-]+)"(?: show="(\w+)")?/g)) {
      expect(page.compact, `slide ${slide.no}: ${id} ${show}`).toContain(compact(formatFact(getFact(id!), show as 'value')))
      figures++
    }
  }
  expect(figures).toBeGreaterThan(0)
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
  }
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

test('holds no word of a private section, and no note', async ({ exported, all }) => {
  const { pdf } = await exported()
  const text = pdf.pages.map(page => page.compact).join('\n')
  for (const { question } of all.sections.filter(section => section.private))
    expect(text).not.toContain(compact(question))
  expect(text).not.toContain('비공개')
  const hidden = hiddenSentences(all)
  expect(hidden.length).toBeGreaterThan(0)
  expect(hidden.filter(sentence => text.includes(sentence))).toEqual([])
})
