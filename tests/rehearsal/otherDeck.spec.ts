import { expectToHear } from './expectToHear.ts'
import { expect, test } from './fixtures.ts'
import { PresenterPage } from './presenterPage.ts'

test('another deck gets the same by one line in its headmatter', async ({ page, otherDeckUrl }) => {
  const presenter = new PresenterPage(page, otherDeckUrl)
  await presenter.open('/presenter/1')
  await presenter.freezeTime()
  await presenter.press('리허설 시작')
  await presenter.goTo(3)
  await presenter.speak(20.5)
  await expect(presenter.line).toHaveText('Q1 0:20 / 0:40')
  await page.keyboard.press('KeyN')
  await presenter.speak(10.5)
  await expect(presenter.line).toHaveText('Q2 0:10 / 1:00')
  await expect(presenter.talk).toContainText('−0:20 제때')
  await presenter.press('리허설 끝내기')
  expect(await page.evaluate(() => Object.keys(localStorage).filter(key => key.includes('/runs/')).length)).toBe(1)
  expect(await page.evaluate(() => Object.keys(localStorage).find(key => key.includes('/runs/')))).toContain('slidev-rehearsal/another-deck/runs/')

  await presenter.openRecords()
  await expect(page.getByText('예산 시간(budget, 초)이 없는 질문이 있습니다: nap(슬라이드 5)')).toBeVisible()
  expect((await presenter.row('오늘 날씨'))[1]).toBe('0:20')
})

test('another deck, which finds the addon in node_modules, hears too', async ({ page, otherDeckUrl }) => {
  await expectToHear(page, otherDeckUrl)
})
