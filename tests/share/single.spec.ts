import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { SINGLE_FILE } from '@interview-deck/toolbox/output/fileNames'
import { addressOf, long, shared, whole } from '../support/content.ts'
import { expect, test } from '../support/fixtures.ts'
import { blockStorage } from './support/blockStorage.ts'
import { ROOT } from './support/copyDeck.ts'

/** As `buildDecks.ts` has built it. */
const FILE = join(ROOT, 'dist-single', SINGLE_FILE)

test('one file of at most 2 MB opens from disk and shows every slide without asking for anything', async ({ page }) => {
  test.setTimeout(120_000)
  expect((await stat(FILE)).size).toBeLessThanOrEqual(2 * 1024 * 1024)
  const problems: string[] = []
  page.on('pageerror', error => problems.push(error.message))
  page.on('console', message => message.type() === 'error' && problems.push(message.text()))
  page.on('request', request => !/^(?:file|data|blob):/.test(request.url()) && problems.push(request.url()))

  const address = pathToFileURL(FILE).href
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  const { slides } = shared
  for (let no = 1; no <= slides.length; no++) {
    await page.evaluate(no => location.hash = `#/${no}`, no)
    const slide = page.locator(`.slidev-page[data-slidev-no="${no}"]`)
    await expect(slide.locator('.slidev-layout')).toBeVisible()
    if (slides[no - 1]!.content.includes('```mermaid'))
      await expect(slide.locator('svg[role="img"]').first()).toBeVisible()
  }
  expect(problems).toEqual([])
})

test('the file is stepped through with the keys, and a link into it leads to its section', async ({ page }) => {
  await page.goto(`${pathToFileURL(FILE).href}#/${long.slug}`)
  await expect(page.locator('.slidev-page:not([inert]) .slidev-layout')).toContainText(long.question)
  await page.keyboard.press('ArrowRight')
  await expect(page).not.toHaveURL(new RegExp(`#/${long.slug}$`))
})

test('where site data is blocked the file works all the same', async ({ page }) => {
  const problems: string[] = []
  page.on('pageerror', error => problems.push(error.message))
  await blockStorage(page)
  await page.goto(pathToFileURL(FILE).href)
  await expect(page.locator('.slidev-page:not([inert]) h1')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(page).toHaveURL(addressOf(2))
  expect(problems).toEqual([])
})

for (const viewport of [{ width: 1000, height: 900 }, { width: 390, height: 844 }]) {
  test(`without JavaScript all slides stand below each other, ${viewport.width} px wide`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport })
    const page = await context.newPage()
    await page.goto(pathToFileURL(FILE).href)
    const { slides } = shared
    const shown = page.locator('section .slidev-layout')
    await expect(shown).toHaveCount(slides.length)
    let end = 0
    for (const layout of await shown.all()) {
      const { x, y, width, height } = (await layout.boundingBox())!
      expect(Math.abs(y - end)).toBeLessThanOrEqual(2)
      expect([Math.round(x), Math.round(width)]).toEqual([0, viewport.width])
      end = y + height
    }
    await shown.last().scrollIntoViewIfNeeded()
    await expect(shown.last()).toBeInViewport()
    await context.close()
  })
}

test('a file has no address to show as a code', async ({ page }) => {
  await page.goto(`${pathToFileURL(FILE).href}#/${shared.slides.length}`)
  await expect(page.locator('.slidev-page:not([inert]) .slidev-layout')).toBeVisible()
  await expect(page.getByRole('img', { name: /발표 자료 주소/ })).toHaveCount(0)
})

test('no private section and no note is in the file', async () => {
  // The words of the licences are others' (CC0 speaks of compensation).
  const html = (await readFile(FILE, 'utf-8')).replace(/<template id="licenses">.*<\/template>/s, '')
  const { sections } = whole
  const hidden = sections.filter(section => section.private).flatMap(({ question, slug }) => [question, slug])
  const notes = sections.flatMap(({ slides }) => slides.flatMap(({ note }) => note.slice(0, 30) || []))
  expect(notes.length).toBeGreaterThan(0)
  for (const words of [...hidden, ...notes])
    expect(html).not.toContain(words)
})
