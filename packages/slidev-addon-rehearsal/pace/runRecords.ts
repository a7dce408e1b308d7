import type { RecordSpace } from '../state/recordStore.ts'
import { createCollection } from '../state/recordStore.ts'
import { runSchema, snapshotSchema } from './run.ts'

/** Also written into exports. 1 knew no slides, 2 no voice, and its exports no answers; 3 had fields that nothing read. */
export const RUN_VERSION = 4

export function runCollection(space: RecordSpace) {
  return createCollection(space, 'runs', RUN_VERSION, runSchema)
}

export const CURRENT_RUN_ID = 'current'

export function currentRunCollection(space: RecordSpace) {
  return createCollection(space, 'current', RUN_VERSION, snapshotSchema)
}
