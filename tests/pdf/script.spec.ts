import { fitScript } from '@interview-deck/toolbox/deck/script'
import { formatMinutes } from '@interview-deck/toolbox/pdf/scriptPages'
import { readings } from '../../facts/readings.ts'
import { expect, test } from '../support/fixtures.ts'
import { compact } from './support/readPdf.ts'
import { sentencesOf } from './support/spokenSentences.ts'

test.describe.configure({ timeout: 180_000 })

test('is A4, tagged, Korean, with its fonts inside', async ({ exported }) => {
  const { pdf } = await exported('--script')
  for (const { size: [width, height] } of pdf.pages) {
    // 210 × 297 mm in points; Chromium rounds to its own pixels.
    expect(Math.abs(width - 595.3)).toBeLessThan(1)
    expect(Math.abs(height - 841.9)).toBeLessThan(1)
  }
  expect(pdf.marked).toBe(true)
  expect(pdf.info.Language).toBe('ko-KR')
  for (const font of pdf.fonts)
    expect(font).toMatchObject({ type3: false, embedded: true })
})

test('holds every word that is said, with every slide beside it', async ({ exported, deck }) => {
  const { pdf } = await exported('--script')
  const text = pdf.pages.map(page => page.compact).join('')
  for (const { no, note } of deck.slides) {
    for (const sentence of sentencesOf(note.replace(/\[click(?::\d+)?\]/g, '\n')))
      expect(text, `slide ${no}`).toContain(sentence)
  }
  const figures = pdf.pages.flatMap(({ tags }) => tags).filter(({ role }) => role === 'Figure').map(({ alt }) => Number.parseInt(alt!.replace('슬라이드 ', '')))
  expect(figures).toEqual(deck.slides.map(({ no }) => no))
  expect(text.split('클릭').length - 1).toBeGreaterThanOrEqual(deck.slides.flatMap(({ note }) => note.match(/\[click/g) ?? []).length)
})

test('says question, budget and estimated time at the head of each section', async ({ exported, deck }) => {
  const { pdf } = await exported('--script')
  // An element that begins at a page's very end shows up there too, without any text.
  const headings = pdf.pages.flatMap(({ tags }) => tags).filter(({ role }) => role === 'H2').map(tag => tag.compact).filter(Boolean)
  expect(headings).toEqual(deck.sections.map(({ no, question }) => compact(`${no}${question}`)))
  expect(pdf.outline.map(({ title }) => title)).toEqual(deck.sections.map(({ no, question }) => `${no}. ${question}`))
  for (const [index, { budget, slides }] of deck.sections.entries()) {
    const { seconds, share } = fitScript(slides.map(({ note }) => note), budget, { readings })
    expect(pdf.pages[pdf.outline[index]!.page]!.compact)
      .toContain(compact(`예산 ${formatMinutes(budget)} · 예상 ${formatMinutes(seconds)} (${Math.round(share * 100)}%)`))
  }
})

test('leads from its list of questions to the sections', async ({ exported }) => {
  const { pdf } = await exported('--script')
  expect(pdf.pages[0]!.links).toEqual(pdf.outline.map(({ page }) => page))
})

test('holds private sections only with --private', async ({ exported, all }) => {
  const hidden = all.sections.filter(section => section.private)
  const words = hidden.flatMap(({ question, slides }) => [compact(question), ...slides.flatMap(({ note }) => sentencesOf(note))])
  expect(words.length).toBeGreaterThan(hidden.length)
  const textOf = async (...args: string[]) => (await exported('--script', ...args)).pdf.pages.map(page => page.compact).join('')
  const publicText = await textOf()
  expect(words.filter(word => publicText.includes(word))).toEqual([])
  const privateText = await textOf('--private')
  expect(words.filter(word => !privateText.includes(word))).toEqual([])
  expect(privateText).toContain('비공개')
})
