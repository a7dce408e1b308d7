import type { Page } from '@playwright/test'
import process from 'node:process'
import { addressOf, whole } from '../support/content.ts'
import { expect as baseExpect, test } from '../support/fixtures.ts'
import { startPhoneProxy } from './phoneProxy.ts'

// Two browsers, a cold development server and whatever else the machine does: patience, no statement about speed.
const expect = baseExpect.configure({ timeout: 20_000 })

const [one, two] = whole.sections as [typeof whole.sections[0], typeof whole.sections[0]]
const at = one.slides[0]!.no

/** Slidev's timer in the presenter's bar, `-:--` until it runs. */
const timer = (page: Page) => page.locator('.grid-section.bottom .font-mono')

test.skip(process.platform !== 'linux', 'only Linux gives every address of 127.0.0.0/8 to a test')

test('slide, timer and pause stay in step on both devices', async ({ browser, remote }) => {
  // The first visit bundles what the deck depends on.
  test.setTimeout(300_000)
  const proxy = await startPhoneProxy()
  const phoneContext = await browser.newContext({ proxy: { server: proxy.url }, viewport: { width: 820, height: 1180 } })
  const laptopContext = await browser.newContext()
  const origin = `http://127.0.0.1:${remote.port}`
  const phone = await phoneContext.newPage()
  const laptop = await laptopContext.newPage()
  const laptopPresenter = await laptopContext.newPage()

  expect((await phone.request.get(`${origin}/`)).status()).toBe(401)

  await laptop.goto(`http://localhost:${remote.port}/${at}`)
  await expect(laptop.locator(`#slide-content .slidev-page-${at}`)).toBeVisible({ timeout: 60_000 })
  await expect.poll(async () => (await laptop.request.get(`http://localhost:${remote.port}/@server-reactive/nav`)).text()).toContain(`"page":${at}`)

  // The presenter opens where the laptop is, and moves it nowhere.
  await phone.goto(`${origin}/open/${await remote.newToken()}`)
  await expect(phone.getByRole('heading')).toHaveText('기기가 연결되었습니다')
  await phone.getByRole('link', { name: '발표자 화면' }).click()
  await expect(phone).toHaveURL(addressOf(at, whole))
  await expect(timer(phone)).toBeVisible({ timeout: 60_000 })
  await expect(laptop).toHaveURL(addressOf(at, whole))

  await phone.keyboard.press('ArrowDown')
  await expect(phone).toHaveURL(addressOf(at + 1, whole))
  await expect(laptop).toHaveURL(addressOf(at + 1, whole))
  await laptop.bringToFront()
  await laptop.keyboard.press('ArrowUp')
  // A way back ends at the section's own address.
  await expect(phone).toHaveURL(addressOf(at, whole))

  // A phone that wakes up loads its page anew; that must not take the laptop back to an earlier slide.
  await phone.goto(`${origin}/presenter/1`)
  await expect(phone).toHaveURL(addressOf(at, whole))
  await expect(timer(phone)).toBeVisible()
  await expect(laptop).toHaveURL(addressOf(at, whole))

  await laptopPresenter.goto(`http://localhost:${remote.port}/presenter/${at}`)
  await expect(timer(laptopPresenter)).toHaveText('-:--', { timeout: 60_000 })
  await phone.bringToFront()
  await timer(phone).hover()
  await phone.locator('.grid-section.bottom .group .i-carbon\\:play').click()
  await expect(timer(laptopPresenter)).toHaveText(/^0:0[1-9]$/)
  await phone.locator('.grid-section.bottom .group .i-carbon\\:pause').click()
  await expect(laptopPresenter.locator('.grid-section.bottom .group .i-carbon\\:pause')).toHaveCount(0)
  await expect(timer(laptopPresenter)).toHaveText((await timer(phone).textContent())!)

  // The question's own pause, begun on one device and seen on the other.
  await phone.getByRole('button', { name: '리허설 시작' }).click()
  await phone.getByRole('button', { name: '질문 받는 중' }).click()
  await expect(laptopPresenter.getByRole('button', { name: '질문 받는 중' })).toHaveAttribute('aria-pressed', 'true')
  await phone.getByRole('button', { name: '질문 받는 중' }).click()
  await expect(laptopPresenter.getByRole('button', { name: '질문 받는 중' })).toHaveAttribute('aria-pressed', 'false')

  // Two presenter's views follow each other, and their lines speak of the slide that both show.
  await phone.getByRole('button', { name: '다음 질문' }).click()
  for (const page of [phone, laptop, laptopPresenter])
    await expect(page).toHaveURL(new RegExp(`/${two.slug}\\b`))
  for (const page of [phone, laptopPresenter])
    await expect(page.getByRole('timer')).toHaveText(new RegExp(`^Q${two.no} `))
  await laptopPresenter.bringToFront()
  await laptopPresenter.keyboard.press('ArrowDown')
  await expect(phone).not.toHaveURL(new RegExp(`/${two.slug}\\b`))
  await expect(phone).toHaveURL(new RegExp(`${new URL(laptopPresenter.url()).pathname}\\b`))

  await Promise.all([phoneContext.close(), laptopContext.close()])
  proxy.close()
})
