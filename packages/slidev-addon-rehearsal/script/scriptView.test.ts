import { expect, it } from 'vitest'
import { createMemoryStorage } from '../state/memoryStorage.ts'
import { clampSize, DEFAULT_SPEAKER, nextDepth, readSpeaker, SPEAKER_ID, speakerCollection } from './scriptView.ts'

it('is remembered, and survives junk', () => {
  const storage = createMemoryStorage()
  const chosen = { ...DEFAULT_SPEAKER, large: true, depth: 'points', size: 28 } as const
  speakerCollection(storage, 'deck').put(SPEAKER_ID, chosen)
  expect(speakerCollection(storage, 'deck').get(SPEAKER_ID)).toEqual(chosen)
  for (const junk of [null, 'x', { size: 'big', depth: 'deep', large: 1, phone: null }])
    expect(readSpeaker(junk)).toEqual(DEFAULT_SPEAKER)
  expect([readSpeaker({ size: 400 }).size, clampSize(3)]).toEqual([30, 22])
})

it('weans oneself from reading, and begins anew', () => {
  expect([nextDepth('script'), nextDepth('points'), nextDepth('question')]).toEqual(['points', 'question', 'script'])
})
