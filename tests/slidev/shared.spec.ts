import type { ServedSite } from '@interview-deck/toolbox/site/serveSite'
import type { ReadPdf } from '../pdf/support/readPdf.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { buildDeck } from '@interview-deck/toolbox/build/buildDeck'
import { SINGLE_FILE } from '@interview-deck/toolbox/output/fileNames'
import { runExport } from '@interview-deck/toolbox/pdf/runExport'
import { serveSite } from '@interview-deck/toolbox/site/serveSite'
import { compact, readPdf } from '../pdf/support/readPdf.ts'
import { expect, test } from '../support/fixtures.ts'
import { layOutDeck, lookAtAll } from './rows.ts'
import { SEEN } from './seen.ts'

let deck: string
let built: Awaited<ReturnType<typeof buildDeck>>
let site: ServedSite
let pdf: ReadPdf

test.describe.configure({ timeout: 300_000 })

test.beforeAll(async () => {
  test.setTimeout(300_000)
  deck = await layOutDeck()
  built = await buildDeck({ root: deck, outDir: 'dist' })
  site = await serveSite({ dir: join(deck, 'dist'), base: '/' })
  const silent = { write: () => true }
  expect(await runExport(['--output', 'deck.pdf'], { root: deck, out: silent as never, err: process.stderr as never })).toBe(0)
  pdf = await readPdf(join(deck, 'deck.pdf'))
})

test.afterAll(async () => {
  await site?.close()
  await rm(deck, { recursive: true, force: true })
})

test('every row works in the shared site, and no note is in it', async ({ page }) => {
  await lookAtAll(page, site.url, 'shared')
  const scripts = join(deck, 'dist/assets')
  expect(readdirSync(scripts).filter(file => file.endsWith('.js') && readFileSync(join(scripts, file), 'utf-8').includes('일급비밀'))).toEqual([])
})

test('one file has every picture, film and page in itself, however a slide names it', async () => {
  await buildDeck({ root: deck, outDir: 'dist-single', single: true })
  const html = readFileSync(join(deck, 'dist-single', SINGLE_FILE), 'utf-8')
  expect(html.match(/[^\n]{0,60}\/(?:picture\.svg|film\.webm|page\.html)\b/g)).toBeNull()
  expect(html.split('data:image/svg+xml;base64,').length).toBeGreaterThan(8)
})

test('every row is in the PDF', () => {
  const titles = built.copy.slides.map(({ title }) => title)
  expect(pdf.pages).toHaveLength(titles.length)
  for (const [index, { compact: said }] of pdf.pages.entries())
    expect.soft(said, titles[index]).toContain(compact(SEEN[titles[index]!]!.text ?? ''))
  const pageOf = (title: string) => titles.indexOf(title)
  expect(pdf.pages[pageOf('Link')]!.links).toEqual(Array.from({ length: 7 }).fill(2))
  expect(pdf.pages[pageOf('Toc')]!.links).toHaveLength(titles.length - 1)
})

test('the PDF shows what one sees after the last click, whatever made it', () => {
  const said = pdf.pages[built.copy.slides.findIndex(({ title }) => title === 'Animations')]!.compact
  for (const text of ['함께', '둘째', '바뀐둘', '움직인말', '눌러서', '보여서', '다시보인말', '늦게보인말'])
    expect.soft(said).toContain(text)
  for (const text of ['사라짐', '바뀐하나', '잠깐'])
    expect.soft(said).not.toContain(text)
})

test('nothing is cut off, and nothing is set in a face of this machine', () => {
  expect(built.warnings).toEqual([])
  expect(pdf.fonts.filter(({ name }) => !/Pretendard|Deck|Nanum|KaTeX/i.test(name)).map(({ name }) => name)).toEqual([])
})
