import type { Locator } from '@playwright/test'
import { expect, test } from '../support/fixtures.ts'
import { openExhibit } from './trials.ts'

const bar = (exhibit: Locator, target: string) => exhibit.locator('.target-bar', { hasText: target })

test('shows what the ledger\'s two targets allow, to one scale, and that it is no measurement', async ({ page, sharedSite }) => {
  const exhibit = await openExhibit(page, sharedSite.url, 'budget')
  await expect(bar(exhibit, '99.9%')).toContainText('25분 장애 21번')
  await expect(bar(exhibit, '99.99%')).toContainText('25분 장애 2번')
  await expect(bar(exhibit, '99.99%')).toContainText('2번이면 95% 쓰고 2.56분 남음')
  await expect(exhibit).toContainText('허용치이며 측정값이 아닙니다')
  const widths = await exhibit.locator('.target-bar__allowed').evaluateAll(rects => rects.map(rect => rect.getBoundingClientRect().width))
  expect(widths[0]! / widths[1]!).toBeCloseTo(10, 0)
})

test('answers to slider, fields and windows, and says what cannot be', async ({ page, sharedSite }) => {
  const exhibit = await openExhibit(page, sharedSite.url, 'budget')
  const slider = exhibit.getByRole('slider', { name: '가용성' })
  await slider.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(slider).toHaveAttribute('aria-valuetext', '99.98%')
  await expect(bar(exhibit, '99.98%')).toContainText('25분 장애 4번')
  await expect(exhibit.getByRole('status')).toContainText('99.98%는 1년에 105.1분을 허용합니다')
  await expect(page).toHaveURL(/\/(?:budget|4)\b/)

  await exhibit.getByRole('spinbutton', { name: '가용성' }).fill('99.95')
  await expect(slider).toHaveAttribute('aria-valuetext', '99.95%')
  await exhibit.getByRole('button', { name: '30일' }).click()
  await expect(bar(exhibit, '99.95%')).toContainText('30일에 21.6분 허용')
  await expect(bar(exhibit, '99.95%')).toContainText('2번이면 28.4분 초과')
  await exhibit.getByRole('spinbutton', { name: '장애 길이' }).fill('5')
  await expect(bar(exhibit, '99.95%')).toContainText('5분 장애 4번')

  await exhibit.getByRole('spinbutton', { name: '가용성' }).fill('100')
  await expect(exhibit.getByText('목표는 99~99.999%입니다.')).toBeVisible()
  await expect(exhibit.getByRole('status')).toContainText('목표는 99~99.999%입니다')
  await expect(bar(exhibit, '99.95%')).toBeVisible()

  await exhibit.getByRole('button', { name: '처음으로' }).click()
  await expect(exhibit.getByRole('spinbutton', { name: '가용성' })).toHaveValue('99.99')
  await expect(exhibit.getByText('목표는 99~99.999%입니다.')).toHaveCount(0)
})

test('leaves the keys that turn slides alone while a button has the focus', async ({ page, sharedSite }) => {
  const exhibit = await openExhibit(page, sharedSite.url, 'budget')
  await exhibit.getByRole('button', { name: '30일' }).click()
  await page.keyboard.press('ArrowDown')
  await expect(page).toHaveURL(/\/5\b/)
})
