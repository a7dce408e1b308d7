import type { ServedSite } from '@interview-deck/toolbox/site/serveSite'
import type { DevServer } from '@interview-deck/toolbox/start/startDevServer'
import type { Page } from '@playwright/test'
import type { ReadPdf } from '../pdf/support/readPdf.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { buildDeck } from '@interview-deck/toolbox/build/buildDeck'
import { loadDeck } from '@interview-deck/toolbox/deck/loadDeck'
import { SINGLE_FILE } from '@interview-deck/toolbox/output/fileNames'
import { runExport } from '@interview-deck/toolbox/pdf/runExport'
import { goToSlide, openDeck } from '@interview-deck/toolbox/shots/deckPage'
import { serveSite } from '@interview-deck/toolbox/site/serveSite'
import { startDevServer } from '@interview-deck/toolbox/start/startDevServer'
import { compact, readPdf } from '../pdf/support/readPdf.ts'
import { expect, test } from '../support/fixtures.ts'
import { root } from '../support/root.ts'
import { workerPort } from '../support/workerPort.ts'
import { SEEN } from './seen.ts'

/** Rows of `docs/slidev.md` below a heading, each by its cells, without the marks of code. */
function rowsOf(heading: string): string[][] {
  const part = readFileSync(join(root, 'docs/slidev.md'), 'utf-8').split(/^## /m).find(part => part.startsWith(heading))!
  return [...part.matchAll(/^\|(.*)\|$/gm)].slice(2).map(([, row]) => row!.split('|').map(cell => cell.trim().replace(/^`(.*)`$/, '$1')))
}

const WORKING = ['Syntax and features', 'Layouts', 'Components'].flatMap(rowsOf).map(([name]) => name!)
const REFUSED = rowsOf('Refused')
const deck = join(root, '.cache/slidev', String(process.pid))

let built: Awaited<ReturnType<typeof buildDeck>>
let site: ServedSite
let server: DevServer
let pdf: ReadPdf

test.describe.configure({ timeout: 600_000 })

test.beforeAll(async () => {
  test.setTimeout(600_000)
  await rm(deck, { recursive: true, force: true })
  await mkdir(deck, { recursive: true })
  await cp(join(import.meta.dirname, 'deck'), deck, { recursive: true })
  built = await buildDeck({ root: deck, outDir: 'dist' })
  site = await serveSite({ dir: join(deck, 'dist'), base: '/' })
  const silent = { write: () => true }
  expect(await runExport(['--output', 'deck.pdf'], { root: deck, out: silent as never, err: process.stderr as never })).toBe(0)
  pdf = await readPdf(join(deck, 'deck.pdf'))
  server = await startDevServer({ root: deck, port: workerPort(3480) })
})

test.afterAll(async () => {
  await site?.close()
  await server?.stop()
  await rm(deck, { recursive: true, force: true })
})

test('every row has its slide, and every slide its row', async () => {
  const { slides, errors } = await loadDeck({ root: deck })
  expect(errors).toEqual([])
  expect.soft(slides.map(({ title }) => title).sort()).toEqual([...WORKING].sort())
  expect.soft(Object.keys(SEEN).sort()).toEqual([...WORKING].sort())
})

test('every feature and layout that Slidev documents has a row', () => {
  const require = createRequire(join(root, 'packages/toolbox/package.json'))
  const references = join(dirname(require.resolve('@slidev/cli/package.json')), 'skills/slidev/references')
  const features = readdirSync(references).map(file => /^# (.*)$/m.exec(readFileSync(join(references, file), 'utf-8'))![1]!)
  // These list others: their rows are the three tables themselves.
  const lists = ['Built-in Components', 'Built-in Layouts', 'Slidev Markdown Syntax']
  const layouts = readdirSync(join(dirname(require.resolve('@slidev/client/package.json')), 'layouts')).map(file => file.replace('.vue', '')).filter(name => !['404', 'error'].includes(name))
  const rows = [...WORKING, ...[...REFUSED, ...rowsOf('Beside the slides')].map(([name]) => name!)]
  expect(features.length).toBeGreaterThan(40)
  expect([...features, ...layouts].filter(name => !lists.includes(name) && !rows.includes(name))).toEqual([])
})

async function lookAtAll(page: Page, url: string, where: 'start' | 'shared') {
  const problems: string[] = []
  page.on('pageerror', error => problems.push(`${page.url()}: ${error.message}`))
  page.on('response', response => response.status() >= 400 && problems.push(`${response.status()} ${response.url()}`))
  // A server that has just started bundles what Slidev is made of.
  await page.goto(url)
  await page.locator('#slide-content .slidev-page-1').waitFor({ timeout: 180_000 })
  const slides = await openDeck(page, url)
  for (const { no, title } of slides) {
    const { text, css, ...own } = SEEN[title]!
    const slide = page.locator(`#slide-content .slidev-page-${no}`)
    await goToSlide(page, no, 9)
    const selector = own[where] ?? css
    if (selector)
      await expect.soft(slide.locator(selector).first(), `${title}: ${selector}`).toBeVisible({ timeout: 60_000 })
    if (text)
      await expect.soft(slide, title).toContainText(text)
    if (selector?.includes('iframe'))
      await expect.soft(slide.frameLocator('iframe').locator('p'), title).toHaveText('안에 든 쪽입니다')
  }
  expect(problems).toEqual([])
}

test('every row works in npm start', ({ page }) => lookAtAll(page, server.url, 'start'))

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

for (const [name, written, said] of REFUSED) {
  test(`${name} is refused with its sentence`, async () => {
    const folder = join(deck, '../refused')
    await rm(folder, { recursive: true, force: true })
    await mkdir(join(folder, 'styles'), { recursive: true })
    const isKey = /^\w+: /.test(written!)
    await writeFile(join(folder, 'slides.md'), `---\ntheme: none\ncomark: ${name!.startsWith('footnotes')}\n${isKey ? `${written}\n` : ''}---\n\n# A\n\n${isKey ? '' : written}\n`)
    const { errors } = await loadDeck({ root: folder })
    expect(errors).toEqual([expect.stringMatching(isKey ? /^slides\.md:4: / : /^slides\.md:8: /)])
    expect(errors[0]).toContain(said)
  })
}
