import type { Locator } from '@playwright/test'
import { expect, test } from '../support/fixtures.ts'
import { openExhibit } from './trials.ts'

const findings = (exhibit: Locator) => exhibit.getByRole('region', { name: '검증 결과' })
const cell = (exhibit: Locator, name: string) => exhibit.getByLabel(name, { exact: true })

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
  await page.keyboard.type(', 10.98.0.0/16 ogdfrqn')
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
  await exhibit.getByRole('button', { name: '정책 추가' }).click()
  await expect(cell(exhibit, '9번 출발지')).toBeFocused()
  await page.keyboard.type('x')
  await expect(exhibit.getByText('출발지: IPv4 주소로 읽을 수 없습니다: anyx')).toBeVisible()
  await expect(cell(exhibit, '9번 출발지')).toHaveAttribute('aria-invalid', 'true')
  await expect(exhibit.getByRole('status')).toContainText('9번 출발지: IPv4 주소로 읽을 수 없습니다')
  // The others are still checked.
  await cell(exhibit, '2번 목적지').fill('10.8.1.7-10.8.2.9')
  await cell(exhibit, '2번 포트').fill('400-500')
  await expect(findings(exhibit)).toContainText('10.20.4.0/24 → 10.8.1.7-10.8.1.255 · TCP 443 · in')
  await cell(exhibit, '2번 동작').selectOption('허용')
  await expect(findings(exhibit)).toContainText('3건')

  await cell(exhibit, '9번 출발지').fill('any')
  await cell(exhibit, '9번 포트').fill('70000')
  await expect(exhibit.getByText('포트: 포트는 0~65535입니다: 70000')).toBeVisible()
  await exhibit.getByRole('button', { name: '9번 정책 지우기' }).click()
  await expect(cell(exhibit, '9번 출발지')).toHaveCount(0)
  await expect(exhibit.getByRole('button', { name: '8번 정책 지우기' })).toBeFocused()
})

test('says so when nothing collides any more', async ({ page, sharedSite }) => {
  const exhibit = await openExhibit(page, sharedSite.url, 'policy')
  for (const second of [8, 6, 4, 2])
    await exhibit.getByRole('button', { name: `${second}번 정책 지우기` }).click()
  await expect(findings(exhibit)).toContainText('0건')
  await expect(exhibit.getByRole('status')).toContainText('정책 4건을 검증했습니다. 부딪히는 정책이 없습니다.')
})

test('checks a hundred, and more of them, with every number on one line', async ({ page, sharedSite }) => {
  const exhibit = await openExhibit(page, sharedSite.url, 'policy')
  await exhibit.getByRole('button', { name: '100건' }).click()
  await expect(findings(exhibit)).toContainText('8건')
  await exhibit.getByRole('button', { name: '정책 추가' }).click()
  await expect(cell(exhibit, '101번 출발지')).toBeFocused()
  await cell(exhibit, '101번 동작').selectOption('허용')
  await cell(exhibit, '101번 프로토콜').selectOption('any')
  await cell(exhibit, '101번 방향').selectOption('any')
  await expect(findings(exhibit)).toContainText(/1\d\d건 확인이 필요합니다/)
  const tops = await exhibit.locator('.policy-row th').evaluateAll(cells => cells.map((cell) => {
    const range = document.createRange()
    range.selectNodeContents(cell)
    return new Set([...range.getClientRects()].map(({ top }) => top)).size
  }))
  expect([tops.length, Math.max(...tops)]).toEqual([101, 1])
})
