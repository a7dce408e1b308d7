import { expect, it } from 'vitest'
import { createMemoryStorage } from '../state/storage.ts'
import { clampSize, DEFAULT_VIEW, nextDepth, readView, VIEW_ID, viewCollection } from './scriptView.ts'

it('is remembered, and survives junk', () => {
  const storage = createMemoryStorage()
  const chosen = { ...DEFAULT_VIEW, large: true, depth: 'points', size: 28 } as const
  viewCollection(storage, 'deck').put(VIEW_ID, chosen)
  expect(viewCollection(storage, 'deck').get(VIEW_ID)).toEqual(chosen)
  for (const junk of [null, 'x', { size: 'big', depth: 'deep', large: 1, phone: null }])
    expect(readView(junk)).toEqual(DEFAULT_VIEW)
  expect([readView({ size: 400 }).size, clampSize(3)]).toEqual([30, 22])
})

it('weans oneself from reading, and begins anew', () => {
  expect([nextDepth('script'), nextDepth('points'), nextDepth('question')]).toEqual(['points', 'question', 'script'])
})
