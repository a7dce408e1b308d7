import type { Page } from '@playwright/test'
import { countClickMarks, splitAtClicks } from '@interview-deck/toolbox/deck/clickMarks'
import { seriousViolations } from '../support/accessibility.ts'
import { whole } from '../support/content.ts'
import { expect, test } from './fixtures.ts'

const told = whole.sections.flatMap(({ slides }) => slides)
const longest = told.toSorted((a, b) => b.note.length - a.note.length).slice(0, 5)

/** The slide of a question that takes most clicks, and what is said before the first of them and after it. */
const clicked = told.toSorted((a, b) => countClickMarks(b.note) - countClickMarks(a.note))[0]!
const [before, after] = splitAtClicks(clicked.note).map(({ text }) => text.trim().slice(0, 12)) as [string, string]
const section = whole.sections.find(({ slides }) => slides.includes(clicked))!

/** Whether all of the part that is being said can be read without scrolling, or as much of it as fits. */
function currentPartInSight(page: Page) {
  return page.locator('.presenter-text').evaluate((box) => {
    const part = box.querySelector('.presenter-part-now')
    if (!part)
      return true
    const [frame, said] = [box.getBoundingClientRect(), part.getBoundingClientRect()]
    return said.top >= frame.top - 1 && (said.bottom <= frame.bottom + 1 || said.top <= frame.top + frame.height / 4)
  })
}

test('the script is large by one press, is remembered, follows the clicks and fades by one key', async ({ presenter, page }) => {
  test.slow()
  await page.clock.resume()
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.keyboard.press('KeyL')
  await expect(page.getByRole('button', { name: '대본 크게' })).toHaveAttribute('aria-pressed', 'true')
  await page.reload()
  const script = page.getByRole('region', { name: '대본' })
  await expect(page.getByRole('button', { name: '대본 크게' })).toHaveAttribute('aria-pressed', 'true')
  const [text, slide] = await Promise.all([script, page.locator('.grid-section.main')].map(part => part.boundingBox()))
  expect(text!.width).toBeGreaterThan(slide!.width * 2)
  expect(await script.evaluate(box => Number.parseFloat(getComputedStyle(box).fontSize))).toBeGreaterThanOrEqual(22)

  for (const { no } of longest) {
    await presenter.goTo(no)
    await expect(page.locator('.presenter-question')).not.toHaveText('')
    for (let click = 0; click < 4; click++) {
      await expect.poll(() => currentPartInSight(page), { message: `slide ${no}, click ${click}` }).toBe(true)
      await page.keyboard.press('ArrowRight')
    }
  }

  // A click moves the mark on; the next part is set off.
  await presenter.goTo(clicked.no)
  await expect(page.locator('.presenter-part-now')).toContainText(before)
  await expect(page.locator('.presenter-part-next')).toContainText('클릭하면')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.presenter-part-now')).toContainText(after)
  expect(await seriousViolations(page, '.presenter-panel')).toEqual([])

  await page.keyboard.press('KeyK')
  await expect(script.getByRole('listitem')).not.toHaveCount(0)
  await expect(script).not.toContainText(after)
  await page.keyboard.press('KeyK')
  await expect(script.getByRole('listitem')).toHaveCount(0)
  await expect(script).toContainText(section.question)
  await page.keyboard.press('KeyK')
  await expect(script).toContainText(after)

  // Beside the slides it is whole as well: it scrolls.
  await page.keyboard.press('KeyL')
  await presenter.goTo(longest[0]!.no)
  await expect.poll(() => currentPartInSight(page)).toBe(true)
  await expect(page.locator('.presenter-tools')).toBeInViewport()
  const english = await page.locator('.slidev-presenter [title]').evaluateAll(all => all.map(one => one.getAttribute('title')!).filter(title => /[a-z]{3}/i.test(title) && !/\p{Script=Hangul}/u.test(title)))
  expect(english).toEqual([])
})

test('on a phone: notes, the pace line, two large buttons', async ({ presenter, page }) => {
  await page.clock.resume()
  await page.setViewportSize({ width: 390, height: 844 })
  await presenter.goTo(clicked.no)
  await expect(page.locator(`#slideshow .slidev-page-${clicked.no}`)).toBeAttached()
  await expect.poll(() => presenter.clicksTotal()).toBe(countClickMarks(clicked.note))
  const phone = page.locator('.presenter-phone')
  const status = phone.locator('.presenter-status')
  await status.click()
  await page.getByRole('dialog').getByRole('button', { name: '리허설 시작' }).click()
  await expect(page.getByRole('timer')).toHaveText(new RegExp(`^Q${section.no} 0:0\\d / `))

  await expect(phone.locator('> :not(dialog)')).toHaveCount(3)
  const [notes, next] = await Promise.all([phone.locator('.presenter-text'), phone.getByRole('button', { name: '다음', exact: true })].map(part => part.boundingBox()))
  expect(notes!.height).toBeGreaterThan(844 * 0.6)
  expect(Math.min(next!.width, next!.height)).toBeGreaterThanOrEqual(88)
  expect(await seriousViolations(page, '.presenter-phone')).toEqual([])
  await phone.getByRole('button', { name: '다음', exact: true }).click()
  await expect(page.locator('.presenter-part-now')).toContainText(after)
  await phone.getByRole('button', { name: '이전', exact: true }).click()
  await expect(page.locator('.presenter-part-now')).toContainText(before)

  // Slidev's address for notes shows the same.
  await page.goto(new URL('/notes', page.url()).href)
  await expect(phone.locator('.presenter-text')).toBeVisible()
  await expect(page).toHaveURL(/\/presenter\//)
})
