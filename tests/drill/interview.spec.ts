import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { violations } from '../support/accessibility.ts'
import { minutes, whole } from '../support/content.ts'
import { giveMicrophone } from '../support/microphone.ts'
import { expectHeading, sayable } from './drillPage.ts'
import { expect, test } from './fixtures.ts'

const { sections } = whole
const first = sections[0]!
const last = sections.find(({ slides }) => slides.some(({ frontmatter }) => frontmatter.asked === 'last')) ?? sections.at(-1)!

async function openInterview(page: Page, url: string, length: '10분' | '20분' | '30분' = '10분'): Promise<void> {
  await page.goto(`${url}/interview`)
  await expectHeading(page, '모의 면접')
  await page.getByLabel(length).check()
  await page.locator('h1').focus()
}

const isReviewing = (page: Page) => page.locator('.practice-review').isVisible()

/** Goes through all questions with a word to each, up to the review; gives what was asked. */
async function passQuestions(page: Page): Promise<string[]> {
  const asked: string[] = []
  while (!await isReviewing(page)) {
    asked.push((await page.locator('h1').textContent())!.trim())
    // On a slow machine the time to read it may have passed.
    if (await page.getByRole('button', { name: '바로 답하기' }).isVisible())
      await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: '답변을 마쳤습니다' })).toBeVisible()
    await page.keyboard.press('Space')
    await expect(page.locator('h1').or(page.locator('.practice-review h1'))).not.toHaveText(asked.at(-1)!).catch(async () => expect(await isReviewing(page)).toBe(true))
  }
  return asked
}

test('a whole interview by keyboard: introduction first, last words last, judged afterwards, kept for what comes next', async ({ page, devUrl, noProblems }) => {
  await openInterview(page, devUrl)
  await page.keyboard.press('Enter')
  await expectHeading(page, first.question)
  await expect(page.locator('.practice')).not.toContainText(sayable(first.keyPoints[0]!))

  const asked = await passQuestions(page)
  expect([asked[0], asked.at(-1)]).toEqual([first.question, last.question])
  expect(new Set(asked).size).toBe(asked.length)

  await expectHeading(page, first.question)
  await expect(page.getByRole('checkbox')).toHaveCount(first.keyPoints.length)
  await page.keyboard.press('2')
  await expect(page.getByRole('checkbox', { name: sayable(first.keyPoints[1]!) })).toBeChecked()
  // A is 다시 to a question and 막혔습니다 to a follow-up.
  for (let judged = 0; judged < asked.length; judged++) {
    await expect(page.locator('.practice-count')).toHaveText(`${judged + 1} / ${asked.length}`)
    await page.keyboard.press('a')
  }
  await expectHeading(page, '면접을 마쳤습니다')
  await expect(page.getByRole('row')).toHaveCount(asked.length + 1)
  await expect(page.getByRole('row').nth(1)).toContainText(`1/${first.keyPoints.length}`)

  await page.getByRole('link', { name: '다음에 연습할 것 보기' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('준비 점검')
  await expect(page.getByRole('row').filter({ hasText: first.question })).toContainText(`1/${first.keyPoints.length}`)
  const today = page.getByRole('region', { name: '오늘의 연습' }).getByRole('listitem')
  await expect(today.filter({ hasText: '놓쳤습니다' }).first()).toBeVisible()

  // Each item starts what it names.
  const question = (await today.first().getByRole('link').textContent())!.replace(/^Q\d+\s*/, '').trim()
  await today.first().getByRole('link').click()
  await expectHeading(page, question)
  await expect(page.locator('.practice-count')).toHaveText('0 / 1')
  await page.goto(`${devUrl}/rehearsal`)
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '모두 JSON으로 내보내기' }).click()])
  expect(JSON.parse(await readFile(await file.path(), 'utf8')).answers).toContainEqual(expect.objectContaining({ slug: first.slug, told: [first.keyPoints[1]] }))
  page.once('dialog', dialog => dialog.accept())
  await page.getByRole('button', { name: '답변 기록 모두 지우기' }).click()
  await expect(page.getByRole('button', { name: '답변 기록 모두 지우기' })).toHaveCount(0)
  noProblems()
})

test('the interviewer cuts in at 120 % of the budget, a reload carries on', async ({ page, presenterUrl }) => {
  await page.clock.install({ time: new Date(2026, 2, 10, 20, 0) })
  await openInterview(page, presenterUrl)
  await page.keyboard.press('Enter')
  await expectHeading(page, first.question)
  await page.keyboard.press('Space')
  await page.clock.runFor(500)
  await expect(page.getByRole('timer')).toContainText(`예산 시간 ${minutes(first.budget)}`)
  await page.clock.runFor(first.budget * 1200 - 2000)
  await expect(page.getByRole('timer')).toContainText('초과')
  await expectHeading(page, first.question)
  await page.clock.runFor(2500)
  await expect(page.getByText('네, 거기까지 듣겠습니다. 감사합니다.')).toBeVisible()
  const second = (await page.locator('h1').textContent())!.trim()

  await page.reload()
  await expectHeading(page, '모의 면접')
  await page.keyboard.press('c')
  await expectHeading(page, second)
  await page.keyboard.press('Escape')
  await expectHeading(page, first.question)
  await expect(page.locator('.practice-spoken')).toContainText(`${minutes(first.budget * 1.2)} 동안 답하셨습니다. 예산 시간 ${minutes(first.budget)} · +${minutes(first.budget * 0.2)} 초과 · 시간 초과로 중단`)
})

test('the microphone says how fast one speaks, its sign is off with the interview, and a dead one is told', async ({ page, presenterUrl }) => {
  await giveMicrophone(page, 5)
  await openInterview(page, presenterUrl)
  await page.keyboard.press('r')
  await expect(page.getByLabel('마이크 켜기')).toBeChecked()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Space')
  await expect(page.locator('.practice-recording')).toBeVisible()
  await expect(page.locator('.rehearsal-voice')).toHaveText(/^(?:2[5-9]|3[0-4])\d 음절\/분 [▽○△] (?:느림|좋음|빠름)$/)
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await expectHeading(page, first.question)
  await expect(page.locator('.rehearsal-voice-summary')).toHaveText(/^\d{3} 음절\/분 .* · 멈춤 \d+%/)
  await expect(page.getByRole('region', { name: '녹음한 답변' })).toBeVisible()
  await expect.poll(() => page.evaluate(() => (window as any).givenTracks.map((track: MediaStreamTrack) => track.readyState))).toEqual(['ended'])

  await giveMicrophone(page, 0)
  await page.reload()
  await expectHeading(page, '모의 면접')
  await page.keyboard.press('r')
  await expect(page.getByLabel('마이크 켜기')).toBeChecked()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Space')
  await expect(page.getByText('마이크에서 소리가 들어오지 않습니다')).toBeVisible()
  // One press, and it is off.
  await page.keyboard.press('r')
  await expect(page.getByRole('button', { name: '마이크 끄기' })).toHaveCount(0)
  await expect.poll(() => page.evaluate(() => (window as any).givenTracks.map((track: MediaStreamTrack) => track.readyState))).toEqual(['ended'])
})

test('a device\'s Korean voice asks aloud, remark and question, and falls silent when one goes on', async ({ page, presenterUrl }) => {
  await page.addInitScript(() => {
    const spoken: string[] = []
    Object.assign(window, { spoken, cancelled: 0 })
    speechSynthesis.getVoices = () => [{ lang: 'ko-KR', localService: true, name: '유나', default: false, voiceURI: 'yuna' }]
    speechSynthesis.speak = utterance => void spoken.push(utterance.text)
    speechSynthesis.cancel = () => void (window as any).cancelled++
    window.SpeechSynthesisUtterance = class {
      text: string
      constructor(text: string) {
        this.text = text
      }
    } as unknown as typeof SpeechSynthesisUtterance
  })
  await openInterview(page, presenterUrl)
  await expect(page.getByLabel('질문을 소리 내어 묻기')).toBeChecked()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => (window as any).spoken)).toEqual([first.question])
  await expect(page.getByRole('timer')).toHaveText('질문하는 중')
  const cancelled = await page.evaluate(() => (window as any).cancelled)
  await page.keyboard.press('Space')
  await expect.poll(() => page.evaluate(() => (window as any).cancelled)).toBeGreaterThan(cancelled)
  await expect(page.getByRole('timer')).toContainText('예산 시간')
})

test('readiness is one page of A4, also with a full table', async ({ page, presenterUrl }) => {
  await page.goto(`${presenterUrl}/readiness`)
  await expect(page.getByRole('row')).toHaveCount(sections.length + 1)
  await page.getByLabel('면접 날짜').fill('2099-01-01')
  await expect(page.getByText(/면접까지 \d+일 남았습니다/)).toBeVisible()
  await page.evaluate((sections) => {
    const prefix = Object.keys(localStorage).find(key => key.includes('/drill-settings/'))!.replace(/drill-settings\/.*/, 'answers/')
    for (const [index, { slug, keyPoints, followUps }] of sections.entries()) {
      const data = { id: slug, slug, at: index + 1, spokenMs: 400_000, told: [], missed: keyPoints, grade: 'again', followUps: followUps.map(({ question }) => ({ question, answered: false })), voice: { syllables: 2400, speakingMs: 390_000, pauseMs: 40_000, longestPauseMs: 900 } }
      localStorage.setItem(prefix + slug, JSON.stringify({ version: 1, data }))
    }
  }, sections)
  await page.reload()
  await expect(page.getByRole('row').nth(1)).toContainText('초과')
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12]/)
})

test('a date of the interview that cannot be stored is told', async ({ page, presenterUrl }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await page.goto(`${presenterUrl}/readiness`)
  await page.getByLabel('면접 날짜').fill('2099-01-01')
  await expect(page.getByText('브라우저 저장 공간이 가득 차서 기록을 저장하지 못했습니다')).toBeVisible()
})

for (const [name, viewport] of Object.entries({ 'a laptop': { width: 1280, height: 720 }, 'a phone': { width: 390, height: 844 } })) {
  test(`interview and readiness fit ${name}, and stop no screen reader`, async ({ page, presenterUrl }) => {
    await page.setViewportSize(viewport)
    async function check(): Promise<void> {
      expect(await violations(page)).toEqual([])
      expect(await page.locator('.practice, .rehearsal-page').evaluate(page => page.scrollWidth - page.clientWidth)).toBe(0)
    }
    await giveMicrophone(page, 5)
    await openInterview(page, presenterUrl)
    await check()
    await page.locator('h1').focus()
    await page.keyboard.press('r')
    await expect(page.getByLabel('마이크 켜기')).toBeChecked()
    await page.locator('h1').focus()
    await page.keyboard.press('Enter')
    await expectHeading(page, first.question)
    await check()
    await passQuestions(page)
    await check()
    await page.keyboard.press('Escape')
    await expectHeading(page, '면접을 마쳤습니다')
    await check()
    await page.goto(`${presenterUrl}/readiness`)
    await expect(page.getByRole('row')).toHaveCount(sections.length + 1)
    await page.getByText('고르는 기준').click()
    await check()
  })
}
