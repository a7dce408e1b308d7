import type { RunSegment } from './runTake.ts'
import { createBlobStore } from '../microphone/blobStore.ts'
import { deckSpace } from '../state/deckSpace.ts'

export function runSegments() {
  return createBlobStore<RunSegment>(() => window.indexedDB, `${deckSpace().namespace}/run-takes`)
}
