import type { BlobStore } from './blobStore.ts'
import { createBlobStore } from './blobStore.ts'

export interface Take {
  audio: Blob
  /** Recordings of Chromium do not say it. */
  durationMs: number
  recordedAt: number
}

/** The latest take of each question that is practised, by its slug. */
export type TakeStore = Pick<BlobStore<Take>, 'get' | 'put' | 'remove'>

export function createTakeStore(openFactory: () => IDBFactory | undefined, namespace: string): TakeStore {
  return createBlobStore<Take>(openFactory, `${namespace}/recordings`)
}
