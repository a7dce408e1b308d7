import { expect, it } from 'vitest'
import { renderEndedPage, renderWelcomePage } from './welcomePage.ts'

it('leads to where the deck stands, and loads nothing', () => {
  const page = renderWelcomePage({ page: 12, clicks: 3 })
  expect(page).toContain('href="/presenter/12?clicks=3"')
  expect(page).not.toMatch(/<script|src=|url\(|@import/)
})

it.each(['used', 'expired', 'replaced'] as const)('says of a link that is %s what happened and what to do', (end) => {
  const page = renderEndedPage(end)
  expect(page).toContain('링크입니다</h1>')
  expect(page).toContain('새 링크로 연결하기')
  expect(page.includes('이미 연결하셨다면')).toBe(end === 'used')
  expect(page).not.toMatch(/<script|src=|url\(|@import/)
})
