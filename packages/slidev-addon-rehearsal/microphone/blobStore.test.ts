import { expect, it, vi } from 'vitest'
import { createTakeStore } from './blobStore.ts'

// That takes are really kept is shown in a browser, by the tests of the drill page: Node has no IndexedDB.

it('touches no database before a take is asked for', () => {
  const openFactory = vi.fn()
  createTakeStore(openFactory, 'deck')
  expect(openFactory).not.toHaveBeenCalled()
})

it('rejects where the browser has no database or forbids it', async () => {
  await expect(createTakeStore(() => undefined, 'deck').get('a')).rejects.toThrow('IndexedDB is not available')
  await expect(createTakeStore(() => {
    throw new DOMException('blocked', 'SecurityError')
  }, 'deck').get('a')).rejects.toThrow('blocked')
})

it('tries again after a failure', async () => {
  const open = vi.fn(() => {
    const request = { error: new DOMException('not now', 'UnknownError') } as unknown as IDBOpenDBRequest
    queueMicrotask(() => request.onerror?.(new Event('error')))
    return request
  })
  const takes = createTakeStore(() => ({ open }) as unknown as IDBFactory, 'deck')
  await expect(takes.get('a')).rejects.toThrow('not now')
  await expect(takes.get('a')).rejects.toThrow('not now')
  expect(open.mock.calls).toEqual([['deck/recordings', 1], ['deck/recordings', 1]])
})
