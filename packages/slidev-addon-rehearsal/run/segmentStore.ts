import type { BlobStore } from '../microphone/blobStore.ts'
import type { RunSegment } from './runTake.ts'
import { createBlobStore } from '../microphone/blobStore.ts'
import { deckNamespace } from '../state/deckNamespace.ts'

let segments: BlobStore<RunSegment> | undefined

/** What was recorded of this deck's runs; a database of its own beside that of the practice. */
export function runSegments(): BlobStore<RunSegment> {
  segments ??= createBlobStore<RunSegment>(() => window.indexedDB, `${deckNamespace()}/run-takes`)
  return segments
}
