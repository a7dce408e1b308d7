import type { KeyValueStorage } from './storage.ts'
import type { WriteResult } from './writeFailure.ts'
import { failureOf } from './writeFailure.ts'

export interface CollectionOptions<T> {
  /** First part of every key: one deck's records do not mix with another's on the same origin. */
  namespace: string
  name: string
  /** Version that this code writes; raise it when the shape changes and let `read` take the older shapes too. */
  version: number
  /** Throws an Error that says what is wrong with the data. */
  read: (data: unknown, version: number) => T
}

export interface DamagedRecord { id: string, text: string, problem: string }

export interface RecordCollection<T> {
  /** Every record that can be read, and the ids of those that a newer version wrote. */
  list: () => { records: { id: string, value: T }[], newer: string[] }
  get: (id: string) => T | undefined
  /** Writes one record. A damaged one in its place is set aside first; where that or the writing fails, nothing is lost. */
  put: (id: string, value: T) => WriteResult
  remove: (id: string) => void
  damaged: () => DamagedRecord[]
  removeDamaged: () => void
}

/**
 * A versioned collection of records in Web Storage, one key a record: a single `setItem` is atomic, so two windows that
 * write different records cannot lose each other's, and one damaged value takes nothing else with it.
 */
export function createCollection<T>(storage: KeyValueStorage, { namespace, name, version, read }: CollectionOptions<T>): RecordCollection<T> {
  const prefix = `${namespace}/${name}/`
  const asidePrefix = `${namespace}/set-aside/${name}/`

  function parse(text: string): { value: T } | { newer: true } | { problem: string } {
    try {
      const envelope = JSON.parse(text)
      if (!Number.isInteger(envelope?.version))
        throw new TypeError('version: 숫자가 아닙니다')
      return envelope.version > version ? { newer: true } : { value: read(envelope.data, envelope.version) }
    }
    catch (error) {
      return { problem: error instanceof Error ? error.message : String(error) }
    }
  }

  function parseAll() {
    return textsUnder(storage, prefix).map(([id, text]) => ({ id, text, ...parse(text) }))
  }

  return {
    list() {
      const all = parseAll()
      return {
        records: all.flatMap(entry => 'value' in entry ? [{ id: entry.id, value: entry.value }] : []),
        newer: all.flatMap(entry => 'newer' in entry ? [entry.id] : []),
      }
    },
    get(id) {
      const text = storage.getItem(prefix + id)
      const parsed = text === null ? undefined : parse(text)
      return parsed && 'value' in parsed ? parsed.value : undefined
    },
    put(id, value) {
      try {
        const text = storage.getItem(prefix + id)
        const standing = text === null ? {} : parse(text)
        if ('newer' in standing)
          return { ok: false, reason: 'newer' }
        if ('problem' in standing)
          storage.setItem(asidePrefix + id, JSON.stringify({ text, problem: standing.problem }))
        storage.setItem(prefix + id, JSON.stringify({ version, data: value }))
        return { ok: true }
      }
      catch (error) {
        return { ok: false, reason: failureOf(error) }
      }
    },
    remove: id => storage.removeItem(prefix + id),
    damaged: () => [
      ...parseAll().flatMap(entry => 'problem' in entry ? [{ id: entry.id, text: entry.text, problem: entry.problem }] : []),
      ...textsUnder(storage, asidePrefix).map(([id, stored]) => ({ id, ...JSON.parse(stored) as Omit<DamagedRecord, 'id'> })),
    ],
    removeDamaged() {
      parseAll().filter(entry => 'problem' in entry).forEach(({ id }) => storage.removeItem(prefix + id))
      textsUnder(storage, asidePrefix).forEach(([id]) => storage.removeItem(asidePrefix + id))
    },
  }
}

function textsUnder(storage: KeyValueStorage, prefix: string): [id: string, text: string][] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
    .filter(key => key.startsWith(prefix))
    .sort()
    .map(key => [key.slice(prefix.length), storage.getItem(key) ?? ''])
}
