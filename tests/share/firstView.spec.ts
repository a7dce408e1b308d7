import type { ServedSite } from '@interview-deck/toolbox/site/serveSite'
import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveBuiltDeck } from '../support/builtDeck.ts'
import { addressOf, brief, long, shared, withDiagram } from '../support/content.ts'
import { expect, test } from '../support/fixtures.ts'
import { ROOT } from './support/copyDeck.ts'

/** What the browser says about a shift; not among TypeScript's own declarations. */
type LayoutShift = PerformanceEntry & { value: number, sources: { node: Node | null, previousRect: DOMRect, currentRect: DOMRect }[] }

let site: ServedSite

test.use({ serviceWorkers: 'block' })

test.beforeAll(async () => {
  site = await serveBuiltDeck()
})

test.afterAll(() => site.close())

const last: string = shared.slides.at(-1)!.frontmatter.routeAlias ?? String(shared.slides.length)
const PATHS = ['', 'questions', long.slug, String(withDiagram?.no ?? 3), brief.slug, last]

/** Notes, in every frame from the first paint on, whether the slide's words are there; and every layout shift. */
async function watchFrames(page: Page) {
  await page.addInitScript(() => {
    const seen = { frames: 0, empty: 0, shifts: [] as string[], places: [] as string[], violations: [] as string[] }
    Object.assign(window, { seen })
    document.addEventListener('securitypolicyviolation', event => seen.violations.push(`${event.violatedDirective} ${event.blockedURI}`))
    const describeShift = (shift: LayoutShift) =>
      `${shift.value}: ${shift.sources.map(({ node, previousRect, currentRect }) => `${(node as Element)?.outerHTML?.slice(0, 80)} ${JSON.stringify(previousRect)} → ${JSON.stringify(currentRect)}`).join('; ')}`
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shifts.push(describeShift(entry as LayoutShift))
    }).observe({ type: 'layout-shift', buffered: true })
    // A message that is posted in a frame arrives after that frame has been painted.
    const { port1, port2 } = new MessageChannel()
    let started = false
    const look = () => {
      const shown = [...document.querySelectorAll('.slidev-page .slidev-layout')].find(layout => layout.checkVisibility({ opacityProperty: true }))
      started ||= Boolean(shown?.textContent.trim())
      if (started) {
        seen.frames++
        const { x, y, width, height } = shown?.getBoundingClientRect() ?? { x: 0, y: 0, width: 0, height: 0 }
        seen.empty += shown?.textContent.trim() && width ? 0 : 1
        const place = [x, y, width, height].map(Math.round).join(' ')
        if (!seen.places.includes(place))
          seen.places.push(place)
      }
      requestAnimationFrame(() => port2.postMessage(''))
    }
    port1.onmessage = look
    look()
  })
}

for (const path of PATHS) {
  test(`/${path}: the application takes over without a flash, a shift, a violation or another host`, async ({ page }) => {
    const problems: string[] = []
    page.on('pageerror', error => problems.push(error.message))
    page.on('console', message => message.type() === 'error' && problems.push(message.text()))
    page.on('request', request => !request.url().startsWith(site.url) && !request.url().startsWith('data:') && problems.push(request.url()))
    page.on('requestfailed', request => problems.push(`failed: ${request.url()}`))
    await watchFrames(page)
    // On a slow line the style sheet comes long after the page: what the page brings along has to be enough.
    await page.route('**/*.css', async (route) => {
      await new Promise(resolve => setTimeout(resolve, 300))
      await route.continue()
    })
    await page.goto(site.url + path)
    await page.waitForFunction(() => (document.querySelector('#app') as any)?.__vue_app__)
    // The controls come after the slide; then the application has settled.
    await page.waitForSelector('#slide-container nav', { state: 'attached' })
    await page.evaluate(async () => {
      await document.fonts.ready
      await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    })
    const seen = await page.evaluate(() => (window as any).seen)
    expect(problems).toEqual([])
    expect(seen.violations).toEqual([])
    expect(seen.frames).toBeGreaterThan(1)
    expect(seen.empty).toBe(0)
    expect(seen.shifts).toEqual([])
    expect(seen.places).toHaveLength(1)
  })
}

test('without JavaScript a page is the slide, with links to its neighbours', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${site.url}${long.slug}`)
  await expect(page.locator('.slidev-layout')).toContainText(long.question)
  await expect(page.locator('[inert]')).toHaveCount(0)
  await page.getByRole('link', { name: '다음 슬라이드' }).click()
  await expect(page.locator('.slidev-layout')).toBeVisible()
  await expect(page).toHaveURL(addressOf(long.slides[0]!.no + 1))
  await page.getByRole('link', { name: '이전 슬라이드' }).click()
  await expect(page).toHaveURL(addressOf(long.slides[0]!.no))
  await page.getByRole('link', { name: '질문 목록' }).last().click()
  await page.getByRole('link', { name: brief.question }).click()
  await expect(page.locator('.slidev-layout')).toContainText(brief.question)
  await context.close()
})

test('the number of a slide that has a name leads to the same slide', async ({ page, browser }) => {
  const number = (await readFile(join(ROOT, 'dist/questions.html'), 'utf-8')).match(/data-slidev-no="(\d+)"/)![1]
  await page.goto(site.url + number)
  await expect(page.locator(`.slidev-page-${number}:not([inert]) .slidev-layout`)).toBeVisible()
  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(site.url + number)
  await expect(plain).toHaveURL(`${site.url}questions`)
  await expect(plain.locator(`.slidev-page[data-slidev-no="${number}"]`)).toBeVisible()
  await context.close()
})

test('every address of a slide is a file, and a wrong one gets the deck\'s own page', async ({ page, request }) => {
  for (const path of ['4', '4/', long.slug, `${long.slug}/`, last])
    expect((await request.get(site.url + path)).status(), path).toBe(200)
  const response = await page.goto(`${site.url}no-such-slide`)
  expect(response!.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('찾으시는 슬라이드가 없습니다')
  await page.getByRole('link', { name: brief.question }).click()
  await expect(page.locator('.slidev-page:not([inert])')).toContainText(brief.question)
})

test('diagrams are drawn images with a name, and their words can be selected', async ({ page }) => {
  test.skip(!withDiagram, 'no slide has a diagram')
  await page.goto(`${site.url}${withDiagram!.no}`)
  // One for wide screens, one for phones.
  const diagram = page.locator('.slidev-page:not([inert]) .mermaid:visible svg[role="img"]')
  await expect(diagram).toHaveAccessibleName(/.+/)
  await expect(diagram.locator('text', { hasText: /\S/ }).first()).toBeVisible()
  expect(await page.locator('.slidev-page:not([inert])').evaluate(element => getComputedStyle(element).userSelect)).not.toBe('none')
})
