import type { WriteResult } from './storeErrors.ts'
import { failureOf } from './storeErrors.ts'

/** The part of the Web Storage interface that is used: `localStorage`, or a stand-in for tests. */
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

export interface CollectionOptions<T> {
  /** First part of every key: one deck's records do not mix with another's on the same origin. */
  namespace: string
  /** Kind of record, e.g. `runs`. */
  name: string
  /** Version that this code writes; raise it when the shape changes and let `read` take the older shapes too. */
  version: number
  /**
   * Turns stored data into a record.
   * @param data what was stored
   * @param version the version that wrote it, at most the collection's own
   * @throws an Error with what is wrong, when the data cannot be used
   */
  read: (data: unknown, version: number) => T
}

export interface DamagedRecord {
  id: string
  /** What stood in storage, unchanged. */
  text: string
  problem: string
}

interface CollectionContent<T> {
  records: { id: string, value: T }[]
  /** Ids of records that a newer version wrote: left alone and not shown. */
  newer: string[]
  /** Records that this reading found damaged; they have been set aside. */
  damaged: DamagedRecord[]
}

export interface RecordCollection<T> {
  /** Every record that can be read; those that cannot are set aside, never deleted. */
  list: () => CollectionContent<T>
  get: (id: string) => T | undefined
  /** Writes one record; nothing is lost when it fails. */
  put: (id: string, value: T) => WriteResult
  remove: (id: string) => void
  /** Damaged records that were set aside, by this and by earlier readings. */
  setAside: () => DamagedRecord[]
  /** Deletes what was set aside, once it has been exported. */
  clearSetAside: () => void
}

/**
 * A versioned collection of records in Web Storage, one key a record.
 *
 * One key a record, because a single `setItem` is atomic: two windows that write different records cannot lose each
 * other's, and one damaged value takes nothing else with it. Each value is an envelope `{ version, data }`.
 */
export function createCollection<T>(storage: KeyValueStorage, options: CollectionOptions<T>): RecordCollection<T> {
  const prefix = `${options.namespace}/${options.name}/`
  const asidePrefix = `${options.namespace}/set-aside/${options.name}/`

  type Reading = { value: T } | { newer: true } | { problem: string }

  function readText(text: string): Reading {
    try {
      const envelope = JSON.parse(text)
      if (!Number.isInteger(envelope?.version))
        throw new TypeError('version: 숫자가 아닙니다')
      if (envelope.version > options.version)
        return { newer: true }
      return {
        value: options.read(envelope.data, envelope.version),
      }
    }
    catch (error) {
      return {
        problem: error instanceof Error ? error.message : String(error),
      }
    }
  }

  /** Copy first, delete after: where the copy does not fit, the record stays where it is. */
  function moveAside(id: string, text: string, problem: string): DamagedRecord {
    try {
      storage.setItem(asidePrefix + id, JSON.stringify({ text, problem }))
      storage.removeItem(prefix + id)
    }
    catch {}
    return { id, text, problem }
  }

  function list(): CollectionContent<T> {
    const content: CollectionContent<T> = { records: [], newer: [], damaged: [] }
    for (const id of idsUnder(storage, prefix)) {
      const text = storage.getItem(prefix + id) ?? ''
      const reading = readText(text)
      if ('value' in reading)
        content.records.push({ id, value: reading.value })
      else if ('newer' in reading)
        content.newer.push(id)
      else
        content.damaged.push(moveAside(id, text, reading.problem))
    }
    return content
  }

  function get(id: string): T | undefined {
    const text = storage.getItem(prefix + id)
    if (text === null)
      return undefined
    const reading = readText(text)
    if ('problem' in reading)
      moveAside(id, text, reading.problem)
    return 'value' in reading ? reading.value : undefined
  }

  function put(id: string, value: T): WriteResult {
    try {
      const standing = storage.getItem(prefix + id)
      if (standing !== null && 'newer' in readText(standing))
        return { ok: false, reason: 'newer' }
      storage.setItem(prefix + id, JSON.stringify({ version: options.version, data: value }))
      return { ok: true }
    }
    catch (error) {
      return {
        ok: false,
        reason: failureOf(error),
      }
    }
  }

  return {
    list,
    get,
    put,
    remove: id => storage.removeItem(prefix + id),
    setAside: () => idsUnder(storage, asidePrefix).map(id => readAside(id, storage.getItem(asidePrefix + id) ?? '')),
    clearSetAside: () => idsUnder(storage, asidePrefix).forEach(id => storage.removeItem(asidePrefix + id)),
  }
}

function readAside(id: string, stored: string): DamagedRecord {
  try {
    const { text, problem } = JSON.parse(stored)
    return {
      id,
      text: String(text),
      problem: String(problem),
    }
  }
  catch {
    return { id, text: stored, problem: '읽을 수 없습니다' }
  }
}

function idsUnder(storage: KeyValueStorage, prefix: string): string[] {
  const ids: string[] = []
  for (let index = 0; index < storage.length; index++) {
    const key = storage.key(index)
    if (key?.startsWith(prefix))
      ids.push(key.slice(prefix.length))
  }
  return ids.sort()
}
