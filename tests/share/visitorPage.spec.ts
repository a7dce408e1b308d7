import type { ServedSite } from '@interview-deck/toolbox/site/serveSite'
import type { Page } from '@playwright/test'
import { serveBuiltDeck } from '../support/builtDeck.ts'
import { addressOf, shared, stepped, still } from '../support/content.ts'
import { expect, test } from '../support/fixtures.ts'
import { blockStorage } from './support/blockStorage.ts'

/** A slide, one that takes steps where there is one, and the next. */
const one = stepped?.no ?? shared.slides.length - 1
const next = one + 1

let site: ServedSite

test.use({ serviceWorkers: 'block' })

test.beforeAll(async () => {
  site = await serveBuiltDeck()
})

test.afterAll(() => site.close())

async function open(page: Page, path: string) {
  await page.goto(site.url + path)
  await page.waitForFunction(() => (document.querySelector('#app') as any)?.__vue_app__)
  await page.waitForSelector('#slide-container nav', { state: 'attached' })
}

test('the keys take steps and slides, forwards and back', async ({ page }) => {
  test.skip(!stepped, 'no slide takes steps')
  await open(page, String(one))
  for (const [key, address] of [['ArrowRight', /\?clicks=1$/], ['Space', /\?clicks=2$/], ['ArrowLeft', /\?clicks=1$/], ['ArrowDown', addressOf(next)], ['ArrowUp', addressOf(one)]] as const) {
    await page.keyboard.press(key)
    await expect(page).toHaveURL(address)
  }
})

test('where site data is blocked the page works all the same', async ({ page }) => {
  const problems: string[] = []
  page.on('pageerror', error => problems.push(error.message))
  await blockStorage(page)
  await open(page, String(one))
  await page.keyboard.press('ArrowDown')
  await expect(page).toHaveURL(addressOf(next))
  expect(problems).toEqual([])
})

test('the bar steps too, and leaves the keys to the slide', async ({ page }) => {
  test.skip(!stepped, 'no slide takes steps')
  await open(page, String(one))
  const bar = page.getByRole('navigation', { name: '슬라이드 이동' })
  await expect(bar).toHaveCSS('opacity', '0')
  await bar.getByRole('button', { name: '다음' }).click()
  await expect(page).toHaveURL(/\?clicks=1$/)
  await expect(bar).toHaveCSS('opacity', '1')
  await page.keyboard.press('ArrowDown')
  await expect(page).toHaveURL(addressOf(next))
  await expect(bar).toContainText(`${next} /`)
})

test('beside the slide a click steps', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 })
  await open(page, String(still.no))
  await page.mouse.click(1260, 250)
  await expect(page).toHaveURL(addressOf(still.no + 1))
  await page.mouse.click(20, 250)
  await expect(page).toHaveURL(addressOf(still.no))
})

test('the overview begins at the slide that is shown, and is walked with the keys', async ({ page }) => {
  const problems: string[] = []
  page.on('pageerror', error => problems.push(error.message))
  page.on('console', message => message.type() === 'error' && problems.push(message.text()))
  await open(page, String(one))
  await page.keyboard.press('o')
  const overview = page.getByRole('dialog', { name: '전체 슬라이드' })
  await expect(overview.getByRole('button', { name: new RegExp(`^${one} `) })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(overview.getByRole('button', { name: new RegExp(`^${next} `) })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(addressOf(next))
  await expect(overview).toHaveCount(0)

  await page.keyboard.press('o')
  await page.keyboard.press('Escape')
  await expect(overview).toHaveCount(0)
  await page.keyboard.press('ArrowUp')
  await expect(page).toHaveURL(addressOf(one))
  expect(problems).toEqual([])
})

test('"g" finds a slide by its number or its title', async ({ page }) => {
  await open(page, '')
  const field = page.getByRole('searchbox', { name: '번호나 제목으로 찾기' })
  await page.keyboard.press('g')
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('')
  await page.keyboard.type(String(next))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(addressOf(next))

  await page.keyboard.press('g')
  await expect(field).toBeFocused()
  await page.keyboard.type('질문 목록')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${site.url}questions`)
})

test('the letters are known by their place, whatever the Korean input mode types', async ({ page }) => {
  await open(page, '')
  const press = (code: string, key: string) => page.evaluate(({ code, key }) => {
    for (const type of ['keydown', 'keyup'])
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent(type, { code, key, bubbles: true }))
  }, { code, key })
  const overview = page.getByRole('dialog', { name: '전체 슬라이드' })
  await press('KeyO', 'ㅐ')
  await expect(overview).toBeVisible()
  await press('KeyO', 'ㅐ')
  await expect(overview).toHaveCount(0)
  await press('KeyG', 'ㅎ')
  await expect(page.getByRole('searchbox', { name: '번호나 제목으로 찾기' })).toBeFocused()
})

for (const [works, name] of [[true, 'stands where the browser has it'], [false, 'is absent where it does not work, as on an iPhone']] as const) {
  test(`the button for the full screen ${name}`, async ({ page }) => {
    await page.addInitScript(works => Object.defineProperty(document, 'fullscreenEnabled', { value: works }), works)
    await open(page, '')
    await expect(page.getByRole('button', { name: '전체 화면' })).toHaveCount(works ? 1 : 0)
  })
}

test('a browser that darkens pages by itself leaves the deck light', async ({ page }) => {
  const session = await page.context().newCDPSession(page)
  const darken = (enabled: boolean) => session.send('Emulation.setAutoDarkModeOverride', { enabled })
  const corner = async () => (await page.screenshot({ clip: { x: 4, y: 700, width: 1, height: 1 } })).toString('base64')
  await page.emulateMedia({ colorScheme: 'dark' })
  await darken(true)
  await page.setContent('<body style="background: #fbf8f1">')
  const darkened = await corner()
  await open(page, '5')
  const shown = await corner()
  await darken(false)
  expect(shown).toBe(await corner())
  expect(shown).not.toBe(darkened)
})
