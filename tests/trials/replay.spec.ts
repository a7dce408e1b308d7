import type { Locator } from '@playwright/test'
import { expect, test } from '../support/fixtures.ts'
import { exhibitOn, openExhibit, resetExhibit, SLIDES } from './trials.ts'

const clock = (exhibit: Locator) => exhibit.locator('.replay-stage__clock').first()
const slider = (exhibit: Locator) => exhibit.getByRole('slider', { name: '장애 시각' })
const back = (exhibit: Locator) => exhibit.locator('.replay-grid').first().locator('.replay-grid__back')

test.afterEach(async ({ page }) => {
  if (page.url().startsWith('http'))
    await resetExhibit(exhibitOn(page, 'replay'))
})

test('plays from ten to twenty-five past, with everything at its time, and the arrow keys still turn slides', async ({ page, trialUrl }) => {
  await page.clock.install()
  const exhibit = await openExhibit(page, trialUrl, 'replay')
  await expect(clock(exhibit)).toHaveText('10:00')
  await expect(exhibit.getByRole('img', { name: '이번: 복구된 단말 0대, 끊긴 단말 1,000대' })).toBeVisible()
  await exhibit.getByRole('button', { name: '재생' }).click()
  await page.clock.runFor(2000)
  await expect(exhibit.getByRole('listitem').filter({ hasText: 'ELK에서 NAC Agent 충돌 확인' })).toBeVisible()
  await expect(exhibit.locator('.replay-stage__event--ahead')).toHaveCount(5)

  await exhibit.getByRole('button', { name: '멈춤' }).click()
  const stopped = await clock(exhibit).textContent()
  await page.clock.runFor(2000)
  await expect(clock(exhibit)).toHaveText(stopped!)
  await exhibit.getByRole('button', { name: '재생' }).click()
  await page.clock.runFor(10_000)
  await expect(clock(exhibit)).toHaveText('10:25')
  await expect(back(exhibit)).toHaveCount(10)
  await expect(exhibit.getByRole('status')).toContainText('정상화')
  await expect(exhibit.getByRole('button', { name: '처음부터 재생' })).toBeFocused()

  // The button has the focus, where Slidev listens to no key.
  await exhibit.getByRole('button', { name: '처음부터 재생' }).click()
  await page.keyboard.press('ArrowDown')
  await expect(page).toHaveURL(new RegExp(`/(?:policy|${SLIDES.policy})\\b`))
  await page.goto(`${trialUrl}/${SLIDES.replay}`)
  await exhibit.waitFor()
})

test('follows the hand: by dragging, and by the arrow keys while the slider has the focus', async ({ page, trialUrl }) => {
  const exhibit = await openExhibit(page, trialUrl, 'replay')
  const box = (await slider(exhibit).boundingBox())!
  await page.mouse.move(box.x + 10, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height / 2, { steps: 8 })
  await page.mouse.up()
  await expect(clock(exhibit)).toHaveText('10:20')

  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(slider(exhibit)).toHaveAttribute('aria-valuetext', /^10:2[12], \d00대 복구/)
  await page.keyboard.press('End')
  await expect(clock(exhibit)).toHaveText('10:25')
  await page.keyboard.press('Home')
  await expect(clock(exhibit)).toHaveText('10:00')
  await expect(page).toHaveURL(/\/(?:replay|2)\b/)

  // Given back, the keys turn slides again.
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowUp')
  await expect(page).toHaveURL(/\/1\b/)
  await page.keyboard.press('ArrowDown')
  await expect(clock(exhibit)).toHaveText('10:00')
})

test('steps through its moments by the presenter\'s clicks, and shows the average beside it at last', async ({ page, trialUrl }) => {
  const exhibit = await openExhibit(page, trialUrl, 'replay')
  const shown = ['10:10', '10:15', '10:22', '10:25']
  for (const time of shown) {
    await page.keyboard.press('ArrowRight')
    await expect(clock(exhibit)).toHaveText(time)
  }
  await page.keyboard.press('ArrowRight')
  await expect(exhibit.getByRole('img', { name: '업계 평균이라면: 복구된 단말 0대, 끊긴 단말 1,000대' })).toBeVisible()

  // A hand goes elsewhere; the next click leads on from the presenter's own place.
  await slider(exhibit).focus()
  await page.keyboard.press('End')
  await expect(clock(exhibit)).toHaveText('12:00')
  await expect(exhibit.getByRole('img', { name: '업계 평균이라면: 복구된 단말 1,000대, 끊긴 단말 0대' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowLeft')
  await expect(clock(exhibit)).toHaveText('10:25')
})

test.describe('with prefers-reduced-motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('stands at the most telling moment, and goes on by moments', async ({ page, trialUrl }) => {
    const exhibit = await openExhibit(page, trialUrl, 'replay')
    await expect(exhibit.locator('.replay-grid')).toHaveCount(2)
    await expect(clock(exhibit)).toHaveText('10:25')
    await exhibit.getByRole('button', { name: '다음 순간' }).click()
    await expect(clock(exhibit)).toHaveText('10:00')
    await exhibit.getByRole('button', { name: '다음 순간' }).click()
    await expect(clock(exhibit)).toHaveText('10:10')
    expect(await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length)).toBe(0)
  })
})
