import { expect, it } from 'vitest'
import { renderEndedPage, renderWelcomePage } from './pages.ts'

it('leads to the slide that is shown and to the pages of the deck, and loads nothing', () => {
  const page = renderWelcomePage({ page: 12, clicks: 3 }, { '/drill': '질문 연습' })
  expect(page).toContain('href="/presenter/12?clicks=3"')
  expect(page).toContain('<a href="/drill"><strong>질문 연습</strong></a>')
  expect(page).not.toMatch(/<script|src=|url\(|@import/)
})

it('says what to do about a link that is over', () => {
  const page = renderEndedPage()
  expect(page).toContain('더 이상 쓸 수 없는 링크입니다</h1>')
  expect(page).toContain('<kbd>n</kbd>을 눌러 새 링크를 만들어 주세요.')
  expect(page).not.toMatch(/<script|src=|url\(|@import/)
})
