import { expect, it } from 'vitest'
import { createMemoryStorage } from '../state/storage.ts'
import { clampSize, DEFAULT_VIEW, nextDepth, VIEW_ID, viewCollection } from './scriptView.ts'

it('is remembered, and survives junk', () => {
  const space = { storage: createMemoryStorage(), namespace: 'deck' }
  const view = viewCollection(space)
  const chosen = { ...DEFAULT_VIEW, large: true, depth: 'points', size: 28 } as const
  view.put(VIEW_ID, chosen)
  expect(view.get(VIEW_ID)).toEqual(chosen)
  // As earlier versions wrote it.
  space.storage.setItem('deck/speaker/speaker', JSON.stringify({ version: 1, data: { ...chosen, scrolls: true, usesMeasuredRate: true } }))
  expect(view.get(VIEW_ID)).toEqual(chosen)
  for (const junk of [null, 'x', { size: 'big', depth: 'deep', large: 1, phone: null }]) {
    space.storage.setItem('deck/speaker/speaker', JSON.stringify({ version: 1, data: junk }))
    expect(view.get(VIEW_ID)).toBeUndefined()
  }
  expect([clampSize(400), clampSize(3)]).toEqual([30, 22])
})

it('weans oneself from reading, and begins anew', () => {
  expect([nextDepth('script'), nextDepth('points'), nextDepth('question')]).toEqual(['points', 'question', 'script'])
})
