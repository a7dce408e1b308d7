import type { z } from 'zod/mini'
import type { KeyValueStorage } from './storage.ts'
import { readRecord } from './fields.ts'

const MESSAGES = {
  full: '브라우저 저장 공간이 가득 차서 기록을 저장하지 못했습니다. 연습 기록 화면에서 내보낸 뒤 오래된 기록을 지워 주세요.',
  blocked: '이 브라우저가 저장을 막고 있어 기록이 남지 않습니다. 사이트 데이터 저장을 허용하거나 일반 창에서 열어 주세요.',
}

export type WriteFailure = keyof typeof MESSAGES

export function writeFailureMessage(reason: WriteFailure): string {
  return MESSAGES[reason]
}

/** Where one deck's records are kept: all decks on `localhost:3030` share one storage. */
export interface RecordSpace { storage: KeyValueStorage, namespace: string }

export type RecordCollection<T> = ReturnType<typeof createCollection<T>>

/** Versioned records in Web Storage, one key each: so windows that write different ones cannot overwrite each other's. */
export function createCollection<T>({ storage, namespace }: RecordSpace, name: string, version: number, schema: z.ZodMiniType<T>) {
  const prefix = `${namespace}/${name}/`

  function parse(text: string): { value: T } | { problem: string } {
    try {
      const envelope = JSON.parse(text)
      if (!Number.isInteger(envelope?.version))
        throw new TypeError('version: 숫자가 아닙니다')
      if (envelope.version > version)
        throw new TypeError('더 새로운 버전에서 만든 기록입니다')
      return { value: readRecord(schema, envelope.data) }
    }
    catch (error) {
      return { problem: (error as Error).message }
    }
  }

  function parseAll() {
    return Array.from({ length: storage.length }, (_, index) => storage.key(index)!)
      .filter(key => key.startsWith(prefix))
      .sort()
      .map(key => ({ id: key.slice(prefix.length), ...parse(storage.getItem(key)!) }))
  }

  return {
    list: (): T[] => parseAll().flatMap(entry => 'value' in entry ? [entry.value] : []),
    get(id: string): T | undefined {
      const text = storage.getItem(prefix + id)
      const parsed = text === null ? undefined : parse(text)
      return parsed && 'value' in parsed ? parsed.value : undefined
    },
    put(id: string, value: T): WriteFailure | undefined {
      try {
        storage.setItem(prefix + id, JSON.stringify({ version, data: value }))
      }
      catch (error) {
        // Older Firefox calls it NS_ERROR_DOM_QUOTA_REACHED.
        return /quota/i.test((error as Error).name) ? 'full' : 'blocked'
      }
    },
    remove: (id: string) => storage.removeItem(prefix + id),
    /** Records that `list` and `get` skip, and why, in Korean. */
    unreadable: () => parseAll().flatMap(entry => 'problem' in entry ? [{ id: entry.id, problem: entry.problem }] : []),
  }
}
