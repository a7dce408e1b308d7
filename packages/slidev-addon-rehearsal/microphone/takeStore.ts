import type { BlobStore } from './blobStore.ts'
import { createBlobStore } from './blobStore.ts'

/** A recorded answer. */
export interface Take {
  audio: Blob
  /** Length of the answer, in milliseconds: recordings of Chromium do not say it. */
  durationMs: number
  /** Milliseconds since the epoch. */
  recordedAt: number
}

/** The latest take of each question in the drill, by its slug. */
export type TakeStore = Pick<BlobStore<Take>, 'get' | 'put' | 'remove'>

/**
 * @param openFactory gives IndexedDB; may throw or give nothing
 * @param namespace names the database, so that decks on one origin keep apart
 */
export function createTakeStore(openFactory: () => IDBFactory | undefined, namespace: string): TakeStore {
  return createBlobStore<Take>(openFactory, `${namespace}/recordings`)
}
