import { expect, test } from './fixtures.ts'

test('opening the presenter\'s view leaves no record', async ({ presenter, page }) => {
  await presenter.goTo('incident-response')
  await presenter.speak(60)
  await presenter.openRecords()
  await expect(page.getByRole('heading', { name: '아직 기록이 없습니다' })).toBeVisible()
})

test('a run adds up over jumps, interruptions, pauses and a reload', async ({ presenter, page }) => {
  test.slow() // loads the deck twice
  await presenter.goTo('incident-response')
  await presenter.press('리허설 시작')
  await presenter.speak(60.5)
  await expect(presenter.line).toHaveText('Q4 1:00 / 3:00')

  // From the wall to 7: 4 was left two minutes early.
  await presenter.goTo('questions')
  await presenter.speak(5)
  await expect(presenter.line).toHaveText('기타 0:05')
  await expect(presenter.talk).toContainText('−2:00 빠름')
  await presenter.goTo('teamwork')
  await presenter.speak(170)
  await expect(presenter.line).toHaveText('Q7 2:50 / 2:30')
  await expect(presenter.bar.getByText('초과', { exact: true })).toBeVisible()
  await expect(presenter.talk).toContainText(/^\s*전체 3:55 · 남은 시간 16:30\s+−1:40 빠름\s*$/)

  // An interviewer interrupts, and asks for a slide of 4.
  await presenter.press('질문 받는 중')
  await expect(presenter.button('질문 받는 중')).toHaveAttribute('aria-pressed', 'true')
  await presenter.speak(20)
  await presenter.goTo('incident-response')
  await presenter.speak(10)
  await expect(presenter.line).toHaveText(/^Q4 1:0\d \/ 3:00/)
  await presenter.press('질문 받는 중')

  // While the run stands still nothing is counted, and R carries it on.
  await presenter.press('잠시 멈추기')
  await presenter.speak(100)
  await expect(presenter.bar.getByText('잠시 멈춤', { exact: true })).toBeVisible()
  await expect(presenter.button('질문 받는 중')).toBeDisabled()
  await expect(presenter.line).toHaveText(/^Q4 1:0\d \/ 3:00/)
  await page.keyboard.press('KeyR')
  await presenter.speak(100)

  await presenter.reload()
  await expect(presenter.bar.getByText('끝나지 않은 리허설이 있습니다')).toBeVisible()
  await presenter.press('이어서 하기')
  await presenter.speak(10)
  await expect(presenter.line).toHaveText(/^Q4 2:(?:4[6-9]|5\d) \/ 3:00/)

  await presenter.press('리허설 끝내기')
  await expect(presenter.bar.getByText('리허설을 마쳤습니다')).toBeVisible()
  await presenter.openRecords()

  const [planned, spoken, , difference, best, asked] = await presenter.row('대규모 장애')
  expect([planned, asked]).toEqual(['3:00', '–'])
  expect(spoken).toMatch(/^2:(?:4[6-9]|5\d)$/)
  expect(difference).toMatch(/^−0:(?:0\d|1[0-4]) 제때$/)
  expect(best).toBe(spoken)
  const teamwork = await presenter.row('팀워크')
  expect([teamwork[0], teamwork[5]]).toEqual(['2:30', '0:30'])
  expect(teamwork[1]).toMatch(/^2:(?:49|5[01])$/)
  expect(teamwork[3]).toMatch(/^\+0:\d\d 초과$/)
  expect((await presenter.row('자기소개'))[3]).toBe('답하지 않음')
  await expect(page.getByText('지난 기록 1개')).toBeVisible()
})

test('the next run is told the best time so far', async ({ presenter }) => {
  await presenter.goTo('english')
  await presenter.press('리허설 시작')
  await presenter.speak(28.5)
  await presenter.press('리허설 끝내기')
  await presenter.press('리허설 시작')
  await presenter.speak(3.5)
  await expect(presenter.line).toHaveText('Q13 0:03 / 0:30')
  await expect(presenter.bar.getByText('최고 0:28')).toBeVisible()
})

test('everything can be done by keys, and the keys are listed', async ({ presenter, page }) => {
  await page.keyboard.press('KeyR')
  await expect(presenter.line).toHaveText(/^기타/)
  await page.keyboard.press('KeyN')
  await presenter.speak(1)
  await expect(presenter.line).toHaveText(/^Q1 /)
  await page.keyboard.press('KeyN')
  await presenter.speak(1)
  await expect(presenter.line).toHaveText(/^Q2 /)
  await page.keyboard.press('KeyQ')
  await expect(presenter.button('질문 받는 중')).toHaveAttribute('aria-pressed', 'true')

  await page.keyboard.press('Shift+?')
  const help = page.getByRole('dialog', { name: '단축키' })
  await expect(help.getByText('리허설 끝내기')).toBeVisible()
  await page.keyboard.press('KeyQ')
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await expect(presenter.button('질문 받는 중')).toHaveAttribute('aria-pressed', 'true')

  await page.keyboard.press('Shift+KeyR')
  await expect(presenter.bar.getByText('말씀하신 시간이 없어 기록하지 않았습니다')).toBeVisible()
})
