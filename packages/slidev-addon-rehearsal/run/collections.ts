import type { Run, RunSnapshot } from '../pace/run.ts'
import type { RecordCollection } from '../state/recordStore.ts'
import type { KeyValueStorage } from '../state/storage.ts'
import { readRun, readSnapshot } from '../pace/readRun.ts'
import { createCollection } from '../state/recordStore.ts'

/** Also written into exports. 1 knew neither slides nor thinking time, 2 no voice, and its exports no answers. */
export const RUN_VERSION = 3

export function runCollection(storage: KeyValueStorage, namespace: string): RecordCollection<Run> {
  return createCollection(storage, { namespace, name: 'runs', version: RUN_VERSION, read: readRun })
}

export const CURRENT_RUN_ID = 'current'

/** The run that is on, or was cut off: at most one record. */
export function currentRunCollection(storage: KeyValueStorage, namespace: string): RecordCollection<RunSnapshot> {
  return createCollection(storage, { namespace, name: 'current', version: RUN_VERSION, read: readSnapshot })
}
