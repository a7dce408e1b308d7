import type { PresenterPage } from './presenterPage.ts'
import { formatDifference } from '../../packages/slidev-addon-rehearsal/shared/format.ts'
import { brief, long, minutes, whole } from '../support/content.ts'
import { expect, test } from './fixtures.ts'

const third = Math.round(long.budget / 3)
const planned = whole.sections.reduce((sum, { budget }) => sum + budget, 0)

/** Seconds of the question that the line shows; loading a page adds some. */
async function spoken({ line }: PresenterPage): Promise<number> {
  const [, min, sec] = /(\d+):(\d\d) \//.exec((await line.textContent())!)!
  return Number(min) * 60 + Number(sec)
}

test('opening the presenter\'s view leaves no record', async ({ presenter, page }) => {
  await presenter.goTo(long.slug)
  await presenter.speak(60)
  await presenter.openRecords()
  await expect(page.getByRole('heading', { name: '아직 기록이 없습니다' })).toBeVisible()
})

test('a run adds up over jumps, interruptions, pauses and a reload', async ({ presenter, page }) => {
  test.slow() // loads the deck twice
  await presenter.goTo(long.slug)
  await presenter.press('리허설 시작')
  await presenter.speak(third + 0.5)
  await expect(presenter.line).toHaveText(`Q${long.no} ${minutes(third)} / ${minutes(long.budget)}`)

  // From the cover to another question: the long one was left early.
  await presenter.goTo(1)
  await presenter.speak(5)
  await expect(presenter.line).toHaveText('기타 0:05')
  await expect(presenter.talk).toContainText(`${formatDifference((third - long.budget) * 1000)} 빠름`)
  await presenter.goTo(brief.slug)
  await presenter.speak(brief.budget + 20)
  await expect(presenter.line).toHaveText(`Q${brief.no} ${minutes(brief.budget + 20)} / ${minutes(brief.budget)}`)
  await expect(presenter.bar.getByText('초과', { exact: true })).toBeVisible()
  await expect(presenter.talk).toHaveText(new RegExp(`^\\s*전체 ${minutes(third + 5 + brief.budget + 20)} · 남은 시간 ${minutes(planned - long.budget - brief.budget)}\\s+${formatDifference((third + 20 - long.budget) * 1000)} 빠름\\s*$`))

  // An interviewer interrupts, and asks for a slide of the first.
  await presenter.press('질문 받는 중')
  await expect(presenter.button('질문 받는 중')).toHaveAttribute('aria-pressed', 'true')
  await presenter.speak(20)
  await presenter.goTo(long.slug)
  await presenter.speak(10)
  expect(await spoken(presenter) - third).toBeLessThan(10)
  await presenter.press('질문 받는 중')

  // While the run stands still nothing is counted, and R carries it on.
  await presenter.press('잠시 멈추기')
  await presenter.speak(100)
  await expect(presenter.bar.getByText('잠시 멈춤', { exact: true })).toBeVisible()
  await expect(presenter.button('질문 받는 중')).toBeDisabled()
  expect(await spoken(presenter) - third).toBeLessThan(10)
  await page.keyboard.press('KeyR')
  await presenter.speak(2 * third - 20)

  await presenter.reload()
  await expect(presenter.bar.getByText('끝나지 않은 리허설이 있습니다')).toBeVisible()
  await presenter.press('이어서 하기')
  await presenter.speak(10)
  const end = await spoken(presenter)
  expect(Math.abs(end - (long.budget - 8))).toBeLessThanOrEqual(7)

  await presenter.press('리허설 끝내기')
  await expect(presenter.bar.getByText('리허설을 마쳤습니다')).toBeVisible()
  await presenter.openRecords()

  const [budget, time, , difference, best, asked] = await presenter.row(long.question)
  expect([budget, asked]).toEqual([minutes(long.budget), '–'])
  expect([time, best]).toEqual([minutes(end), minutes(end)])
  expect(difference).toMatch(/^[−±]0:\d\d 제때$/)
  const other = await presenter.row(brief.question)
  expect([other[0], other[5]]).toEqual([minutes(brief.budget), '0:30'])
  expect(other[3]).toMatch(/^\+0:(?:19|2[01]) 초과$/)
  const unanswered = whole.sections.find(({ slug }) => ![long.slug, brief.slug].includes(slug))!
  expect((await presenter.row(unanswered.question))[3]).toBe('답하지 않음')
  await expect(page.getByText('지난 기록 1개')).toBeVisible()
})

test('the next run is told the best time so far', async ({ presenter }) => {
  await presenter.goTo(brief.slug)
  await presenter.press('리허설 시작')
  await presenter.speak(28.5)
  await presenter.press('리허설 끝내기')
  await presenter.press('리허설 시작')
  await presenter.speak(3.5)
  await expect(presenter.line).toHaveText(`Q${brief.no} 0:03 / ${minutes(brief.budget)}`)
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

  // A key that has no place, as a remote's, is known by its letter.
  for (const pressed of ['false', 'true']) {
    await page.evaluate(() => ['keydown', 'keyup'].forEach(type => document.body.dispatchEvent(new KeyboardEvent(type, { key: 'q', bubbles: true }))))
    await expect(presenter.button('질문 받는 중')).toHaveAttribute('aria-pressed', pressed)
  }

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
