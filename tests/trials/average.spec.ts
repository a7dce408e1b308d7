import type { Page } from '@playwright/test'
import { expect, test } from '../support/fixtures.ts'
import { averageHandle, SLIDES } from './trials.ts'

const OWN = '25'
const picture = (page: Page) => page.locator(`.slidev-page-${SLIDES.average} .picture--wide`).first()

async function openAverage(page: Page, url: string) {
  await page.goto(`${url}${SLIDES.average}`)
  await averageHandle(page).waitFor({ timeout: 60_000 })
}

test('stands at his own minutes, follows the hand, and names what is not his own', async ({ page, sharedSite }) => {
  await openAverage(page, sharedSite.url)
  await expect(picture(page)).toContainText('−79%')
  await expect(picture(page)).toContainText('평균보다 95분 짧습니다')
  await expect(picture(page)).toContainText('분석15분')

  const box = (await averageHandle(page).boundingBox())!
  const at = (minute: number) => box.x + box.width * (7 + 852 * minute / 120) / 866
  await page.mouse.move(at(25), box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(at(60), box.y + box.height / 2, { steps: 6 })
  await page.mouse.up()
  await expect(averageHandle(page)).toHaveValue('60')
  await expect(picture(page)).toContainText('−50%')
  await expect(picture(page)).toContainText('실제로는 25분')
  await expect(picture(page)).not.toContainText('분석15분')
})

test('goes by the arrow keys while it has the focus, which turn slides again when it is given back', async ({ page, sharedSite }) => {
  await openAverage(page, sharedSite.url)
  await averageHandle(page).focus()
  await page.keyboard.press('ArrowRight')
  await expect(averageHandle(page)).toHaveAttribute('aria-valuetext', '26분, 평균보다 94분 짧음')
  await page.keyboard.press('End')
  await expect(averageHandle(page)).toHaveValue('119')
  await expect(page).toHaveURL(new RegExp(`/(?:average|${SLIDES.average})\\b`))
  await averageHandle(page).fill(OWN)
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowUp')
  await expect(page).toHaveURL(/\/1\b/)
  await page.keyboard.press('ArrowDown')
  await averageHandle(page).waitFor()
})
