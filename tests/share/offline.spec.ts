import type { ServedSite } from '@interview-deck/toolbox/site/serveSite'
import { serveBuiltDeck } from '../support/builtDeck.ts'
import { addressOf, long, shared, stepped } from '../support/content.ts'
import { expect, test } from '../support/fixtures.ts'

const end = shared.slides.length

let site: ServedSite

test.beforeAll(async () => {
  site = await serveBuiltDeck()
})

test.afterAll(() => site.close())

test('after the first visit every slide opens without a network', async ({ page, context }) => {
  await page.goto(site.url)
  await page.evaluate(() => navigator.serviceWorker.ready)
  // The worker that was installed by this page serves the pages that come after it.
  await page.reload()
  await context.setOffline(true)
  for (const path of [long.slug, String(long.slides.at(-1)!.no), String(end)]) {
    await page.goto(site.url + path)
    await expect(page.locator('.slidev-page:not([inert]) .slidev-layout')).toBeVisible()
  }
  await page.keyboard.press('ArrowLeft')
  await expect(page).not.toHaveURL(addressOf(end))
})

test('a button of the bar copies the address of this slide at this step', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = async () => {
    await page.getByRole('button', { name: '이 슬라이드 주소 복사' }).click()
    await expect(page.getByText('주소를 복사했습니다')).toBeVisible()
    return page.evaluate(() => navigator.clipboard.readText())
  }
  await page.goto(`${site.url}${long.slug}`)
  expect(await copied()).toBe(`${site.url}${long.slug}`)
  test.skip(!stepped, 'no slide takes steps')
  await page.goto(`${site.url}${stepped!.no}?clicks=2`)
  expect(await copied()).toBe(`${site.url}${stepped!.no}?clicks=2`)
})

test('the last slide shows the deck\'s address as a code, unless it is one that nobody else can open', async ({ page }) => {
  const code = page.getByRole('img', { name: /^발표 자료 주소/ })
  await page.goto(`${site.url}${end}`)
  await expect(page.locator('.slidev-page:not([inert]) .slidev-layout')).toBeVisible()
  await expect(code).toHaveCount(0)

  await page.route('http://deck.example/**', async route => route.fulfill({ response: await route.fetch({ url: route.request().url().replace('http://deck.example/', site.url) }) }))
  await page.goto(`http://deck.example/${end}`)
  await expect(code).toHaveAccessibleName('발표 자료 주소 http://deck.example/')
  // The application goes on fetching slides after the test.
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})
