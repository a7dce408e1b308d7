import { seriousViolations } from '../support/accessibility.ts'
import { minutes, whole } from '../support/content.ts'
import { answer, expectHeading, heading, openDrill, sayable } from './drillPage.ts'
import { expect, test } from './fixtures.ts'

const { sections } = whole

// One of each page's tests is on the development server, where most people will be; the others need its pages only.
test('every question, by keyboard only', async ({ page, devUrl, noProblems }) => {
  await openDrill(page, devUrl)
  await page.keyboard.press('Enter')

  const [first] = sections
  await expectHeading(page, first!.question)
  await expect(page.getByRole('timer')).toContainText('0:0')
  await expect(page.locator('.practice')).not.toContainText(sayable(first!.keyPoints[0]!))
  await page.keyboard.press('Space')
  await expectHeading(page, first!.question)
  await expect(page.getByRole('checkbox')).toHaveCount(first!.keyPoints.length)
  await page.keyboard.press('1')
  await page.keyboard.press('3')
  await page.keyboard.press('1')
  for (const [index, point] of first!.keyPoints.entries())
    await expect(page.getByRole('checkbox', { name: sayable(point) })).toBeChecked({ checked: index === 2 })
  await page.keyboard.press('a')
  await expectHeading(page, first!.followUps[0]!.question)
  await expect(page.locator('.practice')).not.toContainText(sayable(first!.followUps[0]!.answer))
  await page.keyboard.press('Space')
  await expect(page.locator('.practice-answer')).toContainText(sayable(first!.followUps[0]!.answer))
  await page.keyboard.press('Space')

  // 다시 brings the first question back behind three others; private questions are practised too.
  const asked = [first!.question]
  for (let count = 0; count < sections.length; count++) {
    asked.push((await heading(page).textContent())!.trim())
    await answer(page, count % 2 ? 's' : 'd')
  }
  const questions = sections.map(section => section.question)
  expect(asked).toEqual([...questions.slice(0, 4), questions[0], ...questions.slice(4)])

  await expectHeading(page, '연습을 마쳤습니다')
  await expect(page.locator('tbody tr')).toHaveCount(sections.length)
  await expect(page.locator('tbody tr').first()).toContainText('2번째')
  await page.keyboard.press('Enter')
  await expectHeading(page, '질문 연습')
  await expect(page.getByRole('status')).toContainText('오늘 볼 질문을 모두 연습하셨습니다')
  noProblems()
})

test('boxes and settings outlast a reload, and questions come due by the calendar', async ({ page, presenterUrl }) => {
  await page.clock.install({ time: new Date(2026, 2, 10, 23, 50) })
  await openDrill(page, presenterUrl)
  await page.keyboard.press('Enter')
  await expectHeading(page, sections[0]!.question)
  await answer(page, 'd')
  await answer(page, 's')
  await page.keyboard.press('Escape')
  await expectHeading(page, '연습을 마쳤습니다')

  await page.reload()
  await expect(page.getByRole('status')).toContainText(`오늘 볼 질문이 ${sections.length - 2}개`)

  await page.clock.setSystemTime(new Date(2026, 2, 11, 0, 10))
  await page.reload()
  await expect(page.getByRole('status')).toContainText(`오늘 볼 질문이 ${sections.length - 1}개`)

  // The interview on the twelfth pulls what would have been due on the thirteenth.
  await page.getByRole('link', { name: '준비 점검' }).click()
  await page.getByLabel('면접 날짜').fill('2026-03-12')
  await page.keyboard.press('Tab')
  await page.getByRole('link', { name: '질문 연습' }).click()
  await expect(page.getByRole('status')).toContainText(`오늘 볼 질문이 ${sections.length}개`)

  await page.keyboard.press('t')
  await expect(page.getByLabel('전체 질문')).toBeChecked()
  await page.reload()
  await expect(page.getByLabel('전체 질문')).toBeChecked()
})

test('a reload does not end the session, a judgement can be taken back, and damage is told', async ({ page, presenterUrl }) => {
  await openDrill(page, presenterUrl)
  await page.keyboard.press('Enter')
  await expectHeading(page, sections[0]!.question)
  await answer(page, 'a')
  await answer(page, 'd')
  await page.keyboard.press('z')
  await expect(page.locator('.practice-review')).toBeVisible()
  await expectHeading(page, sections[1]!.question)
  await page.keyboard.press('s')
  await page.reload()

  await page.getByRole('button', { name: /하던 연습 이어서 하기/ }).click()
  await expectHeading(page, sections[2]!.question)
  await answer(page, 'd')
  await answer(page, 'd')
  // 다시 is still in the queue, behind three others.
  await expectHeading(page, sections[0]!.question)
  await page.keyboard.press('Escape')
  await expect(page.locator('tbody tr')).toHaveCount(4)
  await expect(page.locator('tbody tr').nth(1)).toContainText('애매')

  await page.evaluate(() => {
    const key = Object.keys(localStorage).find(key => key.includes('/drill-cards/'))!
    localStorage.setItem(key, '{"version":1,"data":{"box":9}}')
  })
  await page.getByRole('link', { name: '연습 기록' }).click()
  await expect(page.getByText('읽을 수 없는 기록 1개를 건너뛰었습니다')).toBeVisible()
  await expect(page.getByText('box: 1, 2, 3 가운데 하나가 아닙니다')).toBeVisible()
})

test('the clock tells when the budget is used up', async ({ page, presenterUrl }) => {
  await page.clock.install({ time: new Date(2026, 2, 10, 20, 0) })
  await openDrill(page, presenterUrl)
  await page.keyboard.press('Enter')
  await expectHeading(page, sections[0]!.question)
  await page.clock.fastForward((sections[0]!.budget + 5) * 1000)
  await expect(page.getByRole('timer')).toContainText('초과')
  await page.keyboard.press('Space')
  await expect(page.locator('.practice-spoken')).toContainText(minutes(sections[0]!.budget + 5).slice(0, -1))
})

for (const [name, viewport] of [['desktop', { width: 1280, height: 720 }], ['phone', { width: 390, height: 844 }]] as const) {
  test(`every screen is accessible and fits at ${name} width`, async ({ page, presenterUrl }) => {
    await page.setViewportSize(viewport)
    await openDrill(page, presenterUrl)
    async function check() {
      expect(await seriousViolations(page)).toEqual([])
      expect(await page.locator('.practice').evaluate(drill => drill.scrollWidth - drill.clientWidth)).toBe(0)
    }
    await check()
    await page.keyboard.press('Enter')
    await expectHeading(page, sections[0]!.question)
    await check()
    await page.keyboard.press('Space')
    await expect(page.locator('.practice-review')).toBeVisible()
    await check()
    await page.keyboard.press('d')
    await expect(page.locator('.practice-follow-up')).toBeVisible()
    await page.keyboard.press('Space')
    await expect(page.locator('.practice-answer')).toBeVisible()
    await check()
    await page.keyboard.press('Escape')
    await expectHeading(page, '연습을 마쳤습니다')
    await check()
  })
}
