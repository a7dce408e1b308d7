import { createBlobStore } from './blobStore.ts'

export interface Take {
  audio: Blob
  /** Recordings of Chromium do not say it. */
  durationMs: number
  recordedAt: number
}

/** The latest take of each question that is practised, by its slug. */
export type TakeStore = ReturnType<typeof createTakeStore>

export function createTakeStore(openFactory: () => IDBFactory | undefined, namespace: string) {
  const { get, put, remove } = createBlobStore<Take>(openFactory, `${namespace}/recordings`)
  return { get, put, remove }
}
