import type { Locator, Page } from '@playwright/test'
import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { benchTable } from '../../bench/policy/benchPolicy.ts'
import { expect, test } from '../support/fixtures.ts'
import { openExhibit } from './trials.ts'

const findings = (exhibit: Locator) => exhibit.getByRole('region', { name: '검증 결과' })
const cell = (exhibit: Locator, name: string) => exhibit.getByLabel(name, { exact: true })

/** Drops a file on the exhibit, as a hand does. */
async function drop(page: Page, exhibit: Locator, name: string, text: string | Buffer) {
  const bytes = Buffer.from(text).toString('base64')
  const data = await page.evaluateHandle(({ name, bytes }) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([Uint8Array.from(atob(bytes), character => character.charCodeAt(0))], name, { type: 'text/csv' }))
    return transfer
  }, { name, bytes })
  await exhibit.locator('.policy-lab').dispatchEvent('drop', { dataTransfer: data })
}

test('checks while one types; keys in a field stay there', async ({ page, sharedSite }) => {
  const exhibit = await openExhibit(page, sharedSite.url, 'policy')
  await expect(findings(exhibit)).toContainText('4건')
  await expect(findings(exhibit)).toContainText('1번이 먼저 허용하므로 2번의 차단은 한 번도 적용되지 않습니다.')

  // Another network: nothing is shadowed any more.
  await cell(exhibit, '2번 출발지').fill('10.99.0.0/16')
  await expect(findings(exhibit)).toContainText('3건')
  await expect(findings(exhibit)).not.toContainText('가려짐')
  // The letters and arrows that turn slides, open the overview or start a rehearsal.
  await page.keyboard.press('End')
  await page.keyboard.type(', fd00::/8 ogdfrqn')
  for (const key of ['ArrowLeft', 'ArrowDown', 'PageDown', 'Space'])
    await page.keyboard.press(key)
  await expect(page).toHaveURL(/\/(?:policy|3)\b/)
  await expect(page.locator('.slidev-overview, #slidev-goto-dialog:focus-within')).toHaveCount(0)
  await cell(exhibit, '1번 프로토콜').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('PageDown')
  await expect(page).toHaveURL(/\/(?:policy|3)\b/)

  await exhibit.getByRole('button', { name: '처음으로' }).click()
  await expect(cell(exhibit, '2번 출발지')).toHaveValue('10.20.4.0/24')
  await expect(findings(exhibit)).toContainText('4건')
})

test('takes the interviewer\'s own rule, and says what is wrong with one in its row', async ({ page, sharedSite }) => {
  const exhibit = await openExhibit(page, sharedSite.url, 'policy')
  await exhibit.getByRole('button', { name: '문제없음' }).click()
  await expect(findings(exhibit)).toContainText('0건')
  await exhibit.getByRole('button', { name: '정책 추가' }).click()
  await expect(cell(exhibit, '7번 출발지')).toBeFocused()
  await page.keyboard.type('x')
  await expect(exhibit.getByText('출발지: IP 주소로 읽을 수 없습니다: anyx')).toBeVisible()
  await expect(cell(exhibit, '7번 출발지')).toHaveAttribute('aria-invalid', 'true')
  await expect(exhibit.getByRole('status')).toContainText('7번 출발지: IP 주소로 읽을 수 없습니다')
  // The others are still checked.
  await cell(exhibit, '2번 출발지').fill('10.20.0.0/16')
  await cell(exhibit, '2번 목적지').fill('10.8.1.7')
  await cell(exhibit, '2번 포트').fill('400-500')
  await cell(exhibit, '2번 동작').selectOption('차단')
  await expect(findings(exhibit)).toContainText('엇갈림')
  await expect(findings(exhibit)).toContainText('10.20.0.0/16 → 10.8.1.7 · TCP 443 · in')

  await cell(exhibit, '7번 출발지').fill('any')
  await cell(exhibit, '7번 포트').fill('70000')
  await expect(exhibit.getByText('포트: 포트는 0~65535입니다: 70000')).toBeVisible()
  await exhibit.getByRole('button', { name: '7번 정책 지우기' }).click()
  await expect(cell(exhibit, '7번 출발지')).toHaveCount(0)
})

test('reads a dropped CSV, says what is wrong with it, and writes one that reads back', async ({ page, sharedSite }) => {
  const requests: string[] = []
  const exhibit = await openExhibit(page, sharedSite.url, 'policy')
  page.on('request', request => request.method() !== 'GET' && requests.push(request.url()))
  await drop(page, exhibit, 'mine.csv', '출발지,목적지,포트,프로토콜,방향,동작\nany,10.1.0.0/16,443,tcp,in,허용\n10.5.0.1,10.1.0.9,443,tcp,in,차단\n10.5.0.1,oops,443,tcp,in,차단\n')
  await expect(exhibit.getByText('mine.csv에서 정책 3건을 읽었습니다.').first()).toBeVisible()
  await expect(findings(exhibit)).toContainText('1번이 먼저 허용하므로 2번의 차단은')
  await expect(exhibit.getByText('목적지: IP 주소로 읽을 수 없습니다: oops').first()).toBeVisible()

  const download = page.waitForEvent('download')
  await exhibit.getByRole('button', { name: 'CSV 저장' }).click()
  const saved = await readFile((await (await download).path())!, 'utf8')
  expect(saved).toContain('10.5.0.1,oops,443,tcp,in,차단')
  await exhibit.getByRole('button', { name: '처음으로' }).click()
  await exhibit.locator('input[type=file]').setInputFiles({ name: 'again.csv', mimeType: 'text/csv', buffer: Buffer.from(saved) })
  await expect(findings(exhibit)).toContainText('1건')

  await drop(page, exhibit, 'empty.csv', '\n')
  await expect(exhibit.getByText('정책이 한 줄도 없습니다').first()).toBeVisible()
  // What was there stays.
  await expect(findings(exhibit)).toContainText('1건')
  await drop(page, exhibit, 'huge.csv', Buffer.alloc(2 * 1024 * 1024 + 1, 'a'))
  await expect(exhibit.getByText('파일은 2MB까지 읽습니다').first()).toBeVisible()
  expect(requests).toEqual([])
})

test('checks ten thousand policies in a worker, draws only the rows that show, and goes on answering', async ({ page, sharedSite }) => {
  const exhibit = await openExhibit(page, sharedSite.url, 'policy')
  const workers: string[] = []
  page.on('worker', worker => workers.push(worker.url()))
  const rows = benchTable('nested', 10_000).map(row => [row.source, row.destination, `"${row.port}"`, row.protocol, row.direction, row.action].join(','))
  await drop(page, exhibit, 'large.csv', rows.join('\n'))
  await expect(findings(exhibit)).toContainText(/\d{3}건/, { timeout: 20_000 })
  expect(workers).toHaveLength(1)
  expect(await exhibit.locator('.policy-row').count()).toBeLessThan(60)

  await exhibit.locator('.policy-lab__box').evaluate(box => box.scrollTop = box.scrollHeight)
  await expect(cell(exhibit, '10000번 출발지')).toBeVisible()
  await cell(exhibit, '10000번 출발지').fill('any')
  await cell(exhibit, '10000번 목적지').fill('any')
  await expect(findings(exhibit)).toContainText('앞의 100건만 보입니다', { timeout: 20_000 })
})
