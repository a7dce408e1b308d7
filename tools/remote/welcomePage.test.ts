import { expect, it } from 'vitest'
import { renderWelcomePage } from './welcomePage.ts'

it('leads to where the deck stands, and loads nothing', () => {
  const page = renderWelcomePage({ page: 12, clicks: 3 })
  expect(page).toContain('href="/presenter/12?clicks=3"')
  expect(page).not.toMatch(/<script|src=|url\(|@import/)
})
