import type { Page } from '@playwright/test'
import { whole } from '../support/content.ts'
import { giveMicrophone } from '../support/microphone.ts'
import { expectHeading, openDrill } from './drillPage.ts'
import { expect, test } from './fixtures.ts'

const [first] = whole.sections

async function refuseMicrophone(page: Page, errorName: string) {
  await page.addInitScript((name) => {
    navigator.mediaDevices.getUserMedia = async () => {
      throw new DOMException('', name)
    }
  }, errorName)
}

async function startDrill(page: Page) {
  await expectHeading(page, '질문 연습')
  await page.keyboard.press('Enter')
  await expectHeading(page, first!.question)
}

test('an answer is recorded, played back after a reload, deleted with one press', async ({ page, presenterUrl, noProblems }) => {
  await giveMicrophone(page)
  await openDrill(page, presenterUrl)
  await page.keyboard.press('r')
  await expect(page.getByLabel('답변 녹음하기')).toBeChecked()
  await startDrill(page)
  await expect(page.getByText('녹음 중')).toBeVisible()
  // A recorder needs a moment of sound before there is anything to keep.
  await expect(page.getByRole('timer')).toContainText('0:01')
  await page.keyboard.press('Space')
  await expect(page.getByRole('region', { name: '녹음한 답변' })).toBeVisible()

  // Leaving the session lets go of the microphone, and the next one has to ask for it again.
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(() => (window as any).givenTracks.map((track: MediaStreamTrack) => track.readyState))).toEqual(['ended'])
  await page.reload()
  await expect(page.getByLabel('답변 녹음하기')).not.toBeChecked()

  await startDrill(page)
  await expect(page.getByText('녹음 중')).toHaveCount(0)
  await page.keyboard.press('Space')
  await expect(page.getByRole('region', { name: '녹음한 답변' })).toBeVisible()
  await page.keyboard.press('p')
  await expect.poll(() => page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime)).toBeGreaterThan(0)
  await page.keyboard.press('x')
  await expect(page.locator('.practice-take')).toHaveCount(0)

  await page.reload()
  await startDrill(page)
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox')).toHaveCount(first!.keyPoints.length)
  await expect(page.locator('.practice-take')).toHaveCount(0)
  expect(await countTakes(page)).toBe(0)
  noProblems()
})

test('a new take of a question replaces the old one', async ({ page, presenterUrl }) => {
  await giveMicrophone(page)
  await openDrill(page, presenterUrl)
  for (let round = 0; round < 2; round++) {
    await page.keyboard.press('r')
    await expect(page.getByLabel('답변 녹음하기')).toBeChecked()
    await startDrill(page)
    await expect(page.getByRole('timer')).toContainText('0:01')
    await page.keyboard.press('Space')
    await expect(page.locator('.practice-take')).toBeVisible()
    await expect.poll(() => countTakes(page)).toBe(1)
    await page.keyboard.press('Escape')
    await expectHeading(page, '질문 연습')
  }
})

for (const [errorName, message] of [
  ['NotAllowedError', '마이크 사용이 허용되지 않았습니다'],
  ['NotFoundError', '마이크를 찾지 못했습니다'],
] as const) {
  test(`the drill goes on without a microphone and says why: ${errorName}`, async ({ page, presenterUrl }) => {
    await refuseMicrophone(page, errorName)
    await openDrill(page, presenterUrl)
    await page.keyboard.press('r')
    await expect(page.getByRole('alert')).toContainText(message)
    await expect(page.getByLabel('답변 녹음하기')).not.toBeChecked()
    await startDrill(page)
    await page.keyboard.press('Space')
    await expect(page.getByRole('checkbox')).toHaveCount(first!.keyPoints.length)
    expect(await countTakes(page)).toBe(0)
  })
}

test('the drill goes on in a browser that cannot record', async ({ page, presenterUrl }) => {
  await page.addInitScript(() => {
    delete (window as any).MediaRecorder
  })
  await openDrill(page, presenterUrl)
  await page.keyboard.press('r')
  await expect(page.getByRole('alert')).toContainText('녹음(MediaRecorder)을 지원하지 않습니다')
  await startDrill(page)
})

/** Records in every database of the page's origin. */
function countTakes(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let count = 0
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name!)
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
      for (const store of database.objectStoreNames) {
        count += await new Promise<number>((resolve) => {
          const request = database.transaction(store).objectStore(store).count()
          request.onsuccess = () => resolve(request.result)
        })
      }
      database.close()
    }
    return count
  })
}
