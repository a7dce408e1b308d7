import { afterEach, expect, it, vi } from 'vitest'
import { readPrintState } from './printState.ts'

afterEach(() => vi.unstubAllGlobals())

it('waits for a page that is still empty', async () => {
  vi.stubGlobal('window', { brokenParts: () => [] })
  vi.stubGlobal('document', { body: null, querySelector: () => null, querySelectorAll: () => [], fonts: { ready: Promise.resolve(), status: 'loaded' } })
  expect(await readPrintState([1, 2])).toEqual({
    waiting: [{ slide: 1, reason: 'the deck has not started' }, { slide: 2, reason: 'the deck has not started' }],
    broken: [],
  })
})
