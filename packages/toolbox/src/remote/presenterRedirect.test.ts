import { expect, it } from 'vitest'
import { presenterRedirect } from './pages.ts'

const position = { page: 5, clicks: 2 }

it.each(['/presenter', '/presenter/', '/presenter/3', '/presenter/3?clicks=1', '/presenter/self-introduction', '/presenter/5', '/presenter/5?clicks=0'])('sends %s to the slide that is shown', (url) => {
  expect(presenterRedirect(url, position)).toBe('/presenter/5?clicks=2')
})

it('lets through what asks for it, so that nobody is sent round in a circle', () => {
  expect(presenterRedirect('/presenter/5?clicks=2', position)).toBeUndefined()
})

it.each(['/5', '/notes', '/presenter/print/x', '/@slidev/presenter/3', '/presenter.ts'])('leaves %s alone', (url) => {
  expect(presenterRedirect(url, position)).toBeUndefined()
})

it('sends nobody anywhere before a window has told where it is', () => {
  expect(presenterRedirect('/presenter/3', { page: 0, clicks: 0 })).toBeUndefined()
})
