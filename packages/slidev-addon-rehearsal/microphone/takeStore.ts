import { createBlobStore } from './blobStore.ts'

/** A recorded answer. */
export interface Take {
  audio: Blob
  /** Recordings of Chromium do not say it. */
  durationMs: number
  /** Milliseconds since 1970. */
  recordedAt: number
}

/** The latest take of each question that is practised, by its slug. */
export type TakeStore = ReturnType<typeof createTakeStore>

/**
 * @param openFactory gives IndexedDB; may throw or give nothing
 * @param namespace names the database, so that decks on one origin keep apart
 */
export function createTakeStore(openFactory: () => IDBFactory | undefined, namespace: string) {
  const { get, put, remove } = createBlobStore<Take>(openFactory, `${namespace}/recordings`)
  return { get, put, remove }
}
