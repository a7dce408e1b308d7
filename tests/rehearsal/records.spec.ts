import type { PresenterPage } from './presenterPage.ts'
import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { readPdf } from '../pdf/support/readPdf.ts'
import { seriousViolations } from '../support/accessibility.ts'
import { brief } from '../support/content.ts'
import { expect, test } from './fixtures.ts'

/** Answers one question in so many seconds, in a run of its own. */
async function rehearse(presenter: PresenterPage, seconds: number) {
  await presenter.goTo(brief.slug)
  await presenter.press('리허설 시작')
  await presenter.speak(seconds)
  await presenter.press('리허설 끝내기')
}

test('runs are opened, deleted when that is confirmed, and printed', async ({ presenter, page }) => {
  await rehearse(presenter, 40.5)
  await presenter.speak(120)
  await rehearse(presenter, 30.5)
  await presenter.openRecords()
  expect((await presenter.row(brief.question))[1]).toBe('0:30')

  await page.getByRole('button', { name: '기록 열기' }).nth(1).click()
  expect((await presenter.row(brief.question))[1]).toBe('0:40')
  await expect(page.getByRole('img', { name: /기록 2개: 0:40, 0:30/ })).toBeVisible()

  page.once('dialog', dialog => dialog.dismiss())
  await page.getByRole('button', { name: '기록 삭제' }).first().click()
  await expect(page.getByText('지난 기록 2개')).toBeVisible()

  // On paper: nothing cut, no blank page.
  await page.clock.resume()
  const file = test.info().outputPath('records.pdf')
  await page.pdf({ path: file, format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } })
  await presenter.freezeTime()
  const { pages } = await readPdf(file)
  expect(pages.filter(({ compact }) => compact.length < 20)).toEqual([])
  const text = pages.map(({ compact }) => compact).join('')
  expect(text).toContain('질문받은시간')
  expect(text).toContain('내보내기와가져오기')
  expect(await page.evaluate(() => document.scrollingElement!.scrollWidth - innerWidth)).toBe(0)
  await presenter.withTime(async () => void await page.reload())
  await expect(page.getByText('지난 기록 2개')).toBeVisible()
  page.once('dialog', dialog => dialog.accept())
  await page.getByRole('button', { name: '기록 삭제' }).first().click()
  await expect(page.getByText('지난 기록 1개')).toBeVisible()
})

test('runs leave as JSON, and come back once', async ({ presenter, page }) => {
  await rehearse(presenter, 30.5)
  await presenter.openRecords()
  async function exported(name: string) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
  }
  const json = await exported('모두 JSON으로 내보내기')
  expect(json.name).toMatch(/^rehearsal-\d{4}-\d\d-\d\d\.json$/)
  const choose = page.getByLabel('JSON 가져오기')
  // The field is hidden in its button: going to it moves the page, and not the window.
  await choose.focus()
  expect(await page.evaluate(() => [document.documentElement.scrollTop, document.body.scrollTop, document.querySelector('#app')!.scrollTop])).toEqual([0, 0, 0])
  const file = { name: 'runs.json', mimeType: 'application/json', buffer: Buffer.from(json.text) }
  await choose.setInputFiles(file)
  await expect(page.getByRole('status')).toContainText('기록 0개를 가져왔습니다. 1개는 이미 있는 기록입니다.')
  await expect(page.getByText('지난 기록 1개')).toBeVisible()

  page.once('dialog', dialog => dialog.accept())
  await page.getByRole('button', { name: '기록 삭제' }).click()
  await expect(page.getByRole('heading', { name: '아직 기록이 없습니다' })).toBeVisible()
  await choose.setInputFiles(file)
  await expect(page.getByText('지난 기록 1개')).toBeVisible()
  expect((await presenter.row(brief.question))[1]).toBe('0:30')

  const { runs: _, ...exportedHead } = JSON.parse(json.text)
  const fileOf = (content: string) => choose.setInputFiles({ ...file, buffer: Buffer.from(content) })
  await fileOf(JSON.stringify({ ...exportedHead, runs: [{ id: 7 }] }))
  await expect(page.getByRole('status')).toContainText('runs[0]: id: 글자가 있어야 합니다')
  await fileOf('{"format":')
  await expect(page.getByRole('status')).toHaveText(/^가져오지 못했습니다. 연습 기록 파일이 아니거나 내용이 깨졌습니다/)

  // Another deck's file is not taken without a word.
  let question = ''
  page.once('dialog', (dialog) => {
    question = dialog.message()
    void dialog.dismiss()
  })
  await fileOf(json.text.replace(/"deckId": "[^"]+"/, '"deckId": "other"').replace(/"deck": "[^"]+"/, '"deck": "다른 덱"').replace(/"id": "[^"]+"/, '"id": "from-another-deck"'))
  await expect.poll(() => question).toContain('다른 덱 ‘다른 덱’에서 내보낸 기록 1개입니다')
  await expect(page.getByText('지난 기록 1개')).toBeVisible()
})

test('a damaged record is skipped and named, and the others stay', async ({ presenter, page }) => {
  await rehearse(presenter, 30.5)
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find(key => key.includes('/runs/'))!
    localStorage.setItem(`${key}-damaged`, '{"version":1,"da')
  })
  await presenter.openRecords()
  await expect(page.getByText('읽을 수 없는 기록 1개를 건너뛰었습니다')).toBeVisible()
  await expect(page.getByText('지난 기록 1개')).toBeVisible()
})

test('bar and records have no serious accessibility violation', async ({ presenter, page }) => {
  await presenter.goTo(brief.slug)
  await presenter.press('리허설 시작')
  await presenter.speak(40)
  // axe waits with timers, so its clock has to run.
  await page.clock.resume()
  expect(await seriousViolations(page, '.rehearsal-bar')).toEqual([])
  await presenter.press('리허설 끝내기')
  await presenter.openRecords()
  expect(await seriousViolations(page)).toEqual([])
})
