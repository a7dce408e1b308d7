import type { ServedSite } from '@interview-deck/toolbox/site/serveSite'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { buildDeck } from '@interview-deck/toolbox/build/buildDeck'
import { runExport } from '@interview-deck/toolbox/pdf/runExport'
import { serveSite } from '@interview-deck/toolbox/site/serveSite'
import { readPdf } from '../pdf/support/readPdf.ts'
import { expect, test } from '../support/fixtures.ts'
import { root } from '../support/root.ts'

// A machine may have no Korean face: the deck speaks English. Slidev's extension points, by a deck that uses each: what works in development has to be in what is shared.
const deck = join(root, '.cache/extensions', String(process.pid))
let site: ServedSite

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  test.setTimeout(180_000)
  await rm(deck, { recursive: true, force: true })
  await mkdir(deck, { recursive: true })
  await cp(join(import.meta.dirname, 'deck'), deck, { recursive: true })
  await buildDeck({ root: deck, outDir: 'dist' })
  site = await serveSite({ dir: join(deck, 'dist'), base: '/' })
})

test.afterAll(async () => {
  await site?.close()
  await rm(deck, { recursive: true, force: true })
})

test('addons, their preparsers and everybody\'s Vite configuration count in a build', async ({ page }) => {
  await page.goto(site.url)
  await expect(page.locator('.from-addon')).toHaveText('addon setting')
  await expect(page.locator('.marked')).toHaveText('deck setting')
  await expect(page.locator('.slidev-layout').first()).toContainText('new words')
  await expect(page.locator('.footnotes')).toContainText('said in a note')
})

test('directives work inside components, too', async ({ page }) => {
  await page.goto(site.url)
  await page.waitForFunction(() => (document.querySelector('#app') as any)?.__vue_app__)
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.rough-annotation path').first()).toBeAttached()
  await page.locator('.from-addon').hover()
  await expect(page.locator('.v-popper__popper')).toContainText('풍선 도움말')
})

test('the canvas is as wide as the headmatter says, also before the application has arrived', async ({ page }) => {
  const width = () => page.locator('#slide-content').evaluate(slide => Math.round(slide.getBoundingClientRect().width))
  await page.setViewportSize({ width: 1200, height: 720 })
  await page.route('**/*.js', route => route.abort())
  await page.goto(site.url)
  await expect(page.locator('#slide-content')).toHaveCSS('width', '800px')
  expect(await width()).toBe(1200)
  await page.unroute('**/*.js')
  await page.reload()
  await page.waitForFunction(() => (document.querySelector('#app') as any)?.__vue_app__)
  expect(await width()).toBe(1200)
})

test('printing from the browser gives a slide a page, as large as the canvas', async ({ page }) => {
  await page.goto(site.url)
  await page.waitForFunction(() => (document.querySelector('#app') as any)?.__vue_app__)
  // The second slide's code comes some seconds after the first.
  await expect(async () => {
    await writeFile(join(deck, 'printed.pdf'), await page.pdf({ preferCSSPageSize: true, printBackground: true }))
    const { pages } = await readPdf(join(deck, 'printed.pdf'))
    // Slidev rounds the height up, 800 / (16 / 9) to 451.
    expect(pages.map(({ size }) => size.map(points => Math.round(points / 0.75)))).toEqual([[800, 451], [800, 451]])
    expect(pages[1]!.compact).toContain('two')
  }).toPass({ timeout: 30_000 })
})

test('the PDF has all of it', async () => {
  test.setTimeout(180_000)
  const silent = { write: () => true }
  const code = await runExport(['--output', 'deck.pdf'], { root: deck, out: silent as never, err: process.stderr as never })
  expect(code).toBe(0)
  const { pages } = await readPdf(join(deck, 'deck.pdf'))
  expect(pages).toHaveLength(2)
  for (const text of ['addonsetting', 'decksetting', 'newwords', 'saidinanote'])
    expect(pages[0]!.compact).toContain(text)
})
