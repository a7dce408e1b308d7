import { brief, long } from '../support/content.ts'
import { giveMicrophone } from '../support/microphone.ts'
import { expect, test } from './fixtures.ts'

const [LONG, BRIEF] = [`Q${long.no}`, `Q${brief.no}`]

test('a run is recorded on request, played from the row of a slide, deleted with one press', async ({ presenter, page }) => {
  test.slow() // speaks in real time
  await giveMicrophone(page)
  await presenter.reload()
  await page.clock.resume()
  await presenter.goTo(long.slug)
  await page.keyboard.press('KeyE')
  await expect(presenter.button('● 녹음 켜짐')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('KeyR')
  const spoken = (question: string) => presenter.line.textContent().then(line => line!.startsWith(`${question} `) ? Number(/:(\d\d) /.exec(line!)![1]) : 0)
  await expect.poll(() => spoken(LONG), { timeout: 20_000 }).toBeGreaterThanOrEqual(3)
  await page.keyboard.press('ArrowDown')
  const before = await spoken(LONG)
  await expect.poll(() => spoken(LONG), { timeout: 20_000 }).toBeGreaterThanOrEqual(before + 3)
  // The microphone says how fast one speaks, in the pace line and later in the table.
  await expect(presenter.bar.locator('.rehearsal-voice')).toHaveText(/^\d+ 음절\/분 ▽ 느림$/, { timeout: 30_000 })
  const told = await spoken(LONG)
  await expect.poll(() => spoken(LONG), { timeout: 20_000 }).toBeGreaterThanOrEqual(told + 2)
  await presenter.goTo(brief.slug)
  await expect.poll(() => spoken(BRIEF), { timeout: 20_000 }).toBeGreaterThanOrEqual(2)
  await page.keyboard.press('Shift+KeyR')
  // The microphone is let go, and the next run asks anew.
  await expect.poll(() => page.evaluate(() => (window as any).givenTracks.map((track: MediaStreamTrack) => track.readyState))).toEqual(['ended'])
  await expect(presenter.button('녹음하기')).toHaveAttribute('aria-pressed', 'false')

  await presenter.openRecords()
  await expect(page.getByRole('row').filter({ hasText: long.question }).locator('.rehearsal-spoken-how')).toHaveText(/^\d+ 음절\/분 느림 · 멈춤 \d+%$/)
  await page.getByRole('button', { name: `${LONG} ${long.question}`, exact: true }).click()
  const slides = page.locator('.rehearsal-slide-row')
  await expect(slides.nth(1)).toContainText(/0:\d[1-9]/)
  await slides.nth(1).getByRole('button', { name: `${LONG} 슬라이드 2 녹음 듣기` }).click()
  const dock = page.getByRole('region', { name: '녹음 듣기' })
  const marker = await dock.getByRole('button', { name: /^슬라이드 2 0:\d\d$/ }).textContent()
  // From the moment at which the slide came up, not from the beginning.
  await expect.poll(() => dock.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime)).toBeGreaterThanOrEqual(Number(/:(\d\d)/.exec(marker!)![1]))
  await dock.getByRole('button', { name: '닫기' }).click()

  await page.reload()
  const list = page.getByRole('region', { name: '녹음' })
  await expect(list.getByRole('listitem')).toHaveText([long, brief].sort((a, b) => a.no - b.no).map(({ no }) => new RegExp(`Q${no} .*0:\\d\\d · \\d+KB · 오늘`)))
  await list.getByRole('button', { name: new RegExp(`${LONG} .* 지우기`) }).click()
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await list.getByRole('button', { name: '녹음 모두 지우기' }).click()
  await expect(list).toHaveCount(0)
  await page.reload()
  await expect(page.getByText('지난 기록 1개')).toBeVisible()
  await expect(page.locator('.rehearsal-play')).toHaveCount(0)
})
