import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { brief, minutes, whole } from '../support/content.ts'
import { expect, serverTest, test } from './fixtures.ts'

/** Two questions that follow each other, far from the first slide. */
const [one, next] = whole.sections.slice(-2) as [typeof brief, typeof brief]
const [ONE, NEXT] = [one, next].map(({ no }) => new RegExp(`^Q${no} `)) as [RegExp, RegExp]
const planned = whole.sections.reduce((sum, { budget }) => sum + budget, 0)

const bar = (page: Page) => page.getByRole('region', { name: '리허설' })

// The rule for windows is a table of pairs in `state/follower.test.ts` of the addon; here it meets Slidev, a server and real pages.
serverTest('windows agree: opening moves nobody, the last hand leads, and a closed owner\'s run is carried on', async ({ presenter, page, openWindow }) => {
  serverTest.slow() // loads the deck in four windows
  await presenter.goTo(one.slug)
  await presenter.press('리허설 시작')
  await presenter.speak(20.5)

  // The audience's window at the deck's first address comes to where the talk is, and takes nobody along.
  const audience = await openWindow('/')
  await expect(audience).toHaveURL(new RegExp(`/${one.slug}\\b`))
  await expect(page).toHaveURL(new RegExp(`/presenter/${one.slug}\\b`))
  await expect(presenter.line).toHaveText(ONE)
  await expect(audience.getByRole('timer')).toHaveCount(0)
  await audience.keyboard.press('KeyQ')
  await expect(presenter.button('질문 받는 중')).toHaveAttribute('aria-pressed', 'false')

  // A second presenter's view: the same slide, the same line, the same buttons.
  const second = await openWindow('/presenter/2')
  await expect(second).toHaveURL(new RegExp(`/presenter/${one.slug}\\b`))
  await expect(second.getByRole('timer')).toHaveText(ONE)
  await bar(second).getByRole('button', { name: '질문 받는 중' }).click()
  await expect(presenter.button('질문 받는 중')).toHaveAttribute('aria-pressed', 'true')
  await bar(second).getByRole('button', { name: '질문 받는 중' }).click()
  await bar(second).getByRole('button', { name: '다음 질문' }).click()
  for (const window of [page, audience, second])
    await expect(window).toHaveURL(new RegExp(`/${next.slug}\\b`))
  for (const window of [page, second])
    await expect(window.getByRole('timer')).toHaveText(NEXT)
  await audience.bringToFront()
  await audience.keyboard.press('ArrowUp')
  for (const window of [page, second])
    await expect(window.getByRole('timer')).toHaveText(ONE)

  // The owner's window is closed: the run never ticks on as if somebody measured it.
  await page.close()
  await expect(bar(second)).toContainText('끝나지 않은 리허설이 있습니다')
  const late = await openWindow('/presenter/1')
  await expect(late.getByRole('timer')).toHaveCount(0)
  await expect(bar(late)).toContainText('끝나지 않은 리허설이 있습니다')
  await late.bringToFront()
  await late.keyboard.press('KeyR')
  await expect(late.getByRole('timer')).toHaveText(new RegExp(`^Q${one.no} (?:0:[2-9]|[1-9]:)`))
  await expect(second.getByRole('timer')).toHaveText(new RegExp(`^Q${one.no} (?:0:[2-9]|[1-9]:)`))

  // It shows on the records' page as well, and becomes a record there.
  await late.close()
  await second.goto(new URL('/rehearsal', second.url()).href)
  await expect(second.getByText('끝나지 않은 리허설이 있습니다')).toBeVisible()
  await second.getByRole('button', { name: '여기까지 기록하기' }).click()
  await expect(second.getByText('지난 기록 1개')).toBeVisible()
})

// The server keeps what the browser cannot.
serverTest('a full storage is told in the bar, and the run is not lost', async ({ presenter, page }) => {
  const fill = () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  }
  await page.addInitScript(fill)
  await page.evaluate(fill)
  await presenter.goTo(brief.slug)
  await presenter.press('리허설 시작')
  await presenter.speak(8)
  await expect(presenter.bar.getByRole('alert')).toContainText('저장 공간이 가득 차서')
  await expect(presenter.line).toHaveText(new RegExp(`^Q${brief.no} 0:0[78] `))

  // It can be saved there and then, and waits through a reload until it has been.
  const told = page.waitForResponse(response => /gone\\*":true/.test(response.request().postData() ?? ''))
  await presenter.press('리허설 끝내기')
  await expect(presenter.bar).toContainText('0:08 동안 말씀하셨습니다')
  await expect(presenter.bar.getByRole('alert')).toContainText('저장 공간이 가득 차서')
  // The server hears of it when time goes on.
  await presenter.speak(1)
  await told
  await presenter.reload()
  await presenter.press('여기까지 기록하기')
  await expect(presenter.bar.getByRole('alert')).toContainText('저장 공간이 가득 차서')
  await expect(presenter.bar).toContainText('0:08 동안 말씀하셨습니다')
  const [download] = await Promise.all([page.waitForEvent('download'), presenter.press('파일로 저장')])
  expect(JSON.parse(await readFile(await download.path(), 'utf8')).runs[0].sections.find((section: any) => section.slug === brief.slug).spokenMs).toBeGreaterThan(7000)
  await presenter.press('버리기')
  await expect(presenter.button('리허설 시작')).toBeVisible()
})

test('Slidev\'s bar begins anew with each run, and plans what the table plans', async ({ presenter, page }) => {
  const share = () => page.locator('.slidev-presenter .h-4px > .h-4px').last().evaluate(bar => Number.parseFloat((bar as HTMLElement).style.width))
  await presenter.goTo(brief.slug)
  await presenter.press('리허설 시작')
  await presenter.speak(planned + 80)
  await expect.poll(share).toBeGreaterThan(100)
  await presenter.press('리허설 끝내기')
  await presenter.press('리허설 시작')
  await presenter.speak(planned / 10 + 0.5)
  // A tenth of all budgets.
  expect(Math.round(await share())).toBe(10)
  await expect(presenter.talk).toContainText(`전체 ${minutes(planned / 10)}`)
})
