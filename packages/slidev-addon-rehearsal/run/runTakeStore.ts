import type { BlobStore } from '../microphone/blobStore.ts'
import type { RunPiece } from './runTake.ts'
import { deckNamespace } from '../state/deckNamespace.ts'
import { createBlobStore } from '../microphone/blobStore.ts'

let pieces: BlobStore<RunPiece> | undefined

/** The recorded pieces of this deck's runs; a database of its own beside the drill's. */
export function runPieces(): BlobStore<RunPiece> {
  pieces ??= createBlobStore<RunPiece>(() => window.indexedDB, `${deckNamespace()}/run-takes`)
  return pieces
}
