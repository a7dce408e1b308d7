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
  await expect(presenter.line).toHaveText('Q4 1:00 / 3:00 · 전체 ±0:00 · 최고 –')

  // From the wall to 7: 4 was left two minutes early.
  await presenter.goTo('questions')
  await presenter.speak(5)
  await expect(presenter.line).toHaveText('기타 0:05 · 전체 −1:59')
  await presenter.goTo('teamwork')
  await presenter.speak(170)
  await expect(presenter.line).toHaveText(/^Q7 2:50 \/ 2:30 · 전체 −1:\d\d · 최고 –$/)
  await expect(presenter.bar.getByText('시간 초과')).toBeVisible()
  await expect(presenter.bar.getByText('전체 빠름')).toBeVisible()

  // An interviewer interrupts, and asks for a slide of 4.
  await presenter.press('질문 받는 중')
  await expect(presenter.button('질문 받는 중')).toHaveAttribute('aria-pressed', 'true')
  await presenter.speak(20)
  await presenter.goTo('incident-response')
  await presenter.speak(10)
  await expect(presenter.line).toHaveText(/^Q4 1:0\d \/ 3:00/)
  await presenter.press('질문 받는 중')

  // Slidev's own timer stands still, and so does the run.
  await presenter.toggleSlidevTimer()
  await presenter.speak(100)
  await expect(presenter.bar.getByText('타이머 멈춤')).toBeVisible()
  await expect(presenter.line).toHaveText(/^Q4 1:0\d \/ 3:00/)
  await presenter.toggleSlidevTimer()
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
  await expect(presenter.line).toHaveText('Q13 0:03 / 0:30 · 전체 ±0:00 · 최고 0:28')
})

test('the presenter and the audience have one run between them', async ({ presenter, page, openWindow }) => {
  test.slow() // loads the deck in three windows
  await presenter.goTo('closing')
  await presenter.press('리허설 시작')
  await presenter.speak(20.5)
  const audience = await openWindow('/10')
  await expect(audience.getByRole('timer')).toHaveCount(0)
  await audience.keyboard.press('KeyQ')
  await expect(presenter.button('질문 받는 중')).toHaveAttribute('aria-pressed', 'false')

  // A second presenter's window shows the same run and may act on it.
  const second = await openWindow('/presenter/10')
  await expect(second.getByRole('timer')).toHaveText(/^Q\d+ /)
  await expect(second.getByRole('button', { name: '리허설 시작' })).toHaveCount(0)
  await second.getByRole('button', { name: '질문 받는 중' }).click()
  await expect(presenter.button('질문 받는 중')).toHaveAttribute('aria-pressed', 'true')
  await audience.close()
  await second.close()

  await presenter.press('리허설 끝내기')
  await presenter.openRecords()
  await expect(page.getByText('지난 기록 1개')).toBeVisible()
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
  await expect(presenter.bar.getByText('리허설을 마쳤습니다')).toBeVisible()
})
