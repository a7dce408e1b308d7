import type { KeyValueStorage } from './recordStore.ts'
import { describe, expect, it } from 'vitest'
import { tryStorage } from './browserStorage.ts'
import { createMemoryStorage } from './memoryStorage.ts'
import { createCollection } from './recordStore.ts'
import { withWriteLock } from './writeLock.ts'

interface Note { text: string }

function readNote(data: unknown, version: number): Note {
  const { text, title } = data as { text?: unknown, title?: unknown }
  // Version 1 called it `title`.
  const value = version === 1 ? title : text
  if (typeof value !== 'string')
    throw new TypeError('text: 글이 아닙니다')
  return { text: value }
}

function notesIn(storage: KeyValueStorage) {
  return createCollection<Note>(storage, {
    namespace: 'deck',
    name: 'notes',
    version: 2,
    read: readNote,
  })
}

function refusing(storage: KeyValueStorage, error: Error): KeyValueStorage {
  return {
    get length() { return storage.length },
    key: index => storage.key(index),
    getItem: key => storage.getItem(key),
    removeItem: key => storage.removeItem(key),
    setItem: () => {
      throw error
    },
  }
}

describe('record collection', () => {
  it('keeps records by id and apart from other namespaces', () => {
    const storage = createMemoryStorage()
    const notes = notesIn(storage)
    expect(notes.put('a', { text: 'one' })).toEqual({ ok: true })
    storage.setItem('other/notes/a', 'not ours')

    expect(notes.get('a')).toEqual({ text: 'one' })
    expect(notes.list().records).toEqual([
      {
        id: 'a',
        value: { text: 'one' },
      },
    ])
    notes.remove('a')
    expect(notes.list().records).toEqual([])
    expect(storage.getItem('other/notes/a')).toBe('not ours')
  })

  it('reads what an older version wrote', () => {
    const storage = createMemoryStorage()
    storage.setItem('deck/notes/a', JSON.stringify({
      version: 1,
      data: { title: 'old' },
    }))
    expect(notesIn(storage).get('a')).toEqual({ text: 'old' })
  })

  it('leaves a newer version\'s record alone', () => {
    const storage = createMemoryStorage()
    const newer = JSON.stringify({
      version: 3,
      data: { pages: [] },
    })
    storage.setItem('deck/notes/a', newer)
    const notes = notesIn(storage)

    expect(notes.list()).toEqual({
      records: [],
      newer: ['a'],
      damaged: [],
    })
    expect(notes.put('a', { text: 'mine' })).toEqual({ ok: false, reason: 'newer' })
    expect(storage.getItem('deck/notes/a')).toBe(newer)
  })

  it.each([
    ['cut off', '{"version":2,"data":{"te'],
    [
      'another shape',
      JSON.stringify({
        version: 2,
        data: { text: 7 },
      }),
    ],
    ['no envelope', '"hello"'],
    ['null', 'null'],
  ])('sets a damaged record aside (%s) and keeps the others', (_, text) => {
    const storage = createMemoryStorage()
    const notes = notesIn(storage)
    notes.put('good', { text: 'kept' })
    storage.setItem('deck/notes/bad', text)

    const first = notes.list()
    expect(first.records.map(record => record.id)).toEqual(['good'])
    expect(first.damaged).toMatchObject([{ id: 'bad', text }])
    expect(notes.list().damaged).toEqual([])
    expect(notes.setAside()).toMatchObject([{ id: 'bad', text }])
    notes.clearSetAside()
    expect(notes.setAside()).toEqual([])
  })

  it('leaves a damaged record in its place when there is no room for the copy', () => {
    const storage = createMemoryStorage()
    storage.setItem('deck/notes/bad', 'x')
    const full = refusing(storage, new DOMException('full', 'QuotaExceededError'))
    expect(notesIn(full).list().damaged).toMatchObject([{ id: 'bad', text: 'x' }])
    expect(storage.getItem('deck/notes/bad')).toBe('x')
  })

  it('says whether storage is full or blocked, and keeps the earlier record', () => {
    const storage = createMemoryStorage()
    notesIn(storage).put('a', { text: 'before' })
    const full = notesIn(refusing(storage, new DOMException('full', 'QuotaExceededError')))
    expect(full.put('a', { text: 'after' })).toEqual({ ok: false, reason: 'full' })
    expect(full.get('a')).toEqual({ text: 'before' })

    const blocked = notesIn(refusing(storage, new DOMException('denied', 'SecurityError')))
    expect(blocked.put('a', { text: 'after' })).toEqual({ ok: false, reason: 'blocked' })
  })
})

describe('browser storage', () => {
  it('falls back to memory where reading localStorage throws', () => {
    const { storage, persistent } = tryStorage(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    expect(persistent).toBe(false)
    storage.setItem('a', '1')
    expect(storage.getItem('a')).toBe('1')
  })
})

describe('write lock', () => {
  it('lets one window at a time through, and works without Web Locks', async () => {
    const log: string[] = []
    let tail = Promise.resolve()
    const locks = {
      request: (_name: string, work: any) => {
        const result = tail.then(() => work(null))
        tail = result.then(() => {})
        return result
      },
    } as Pick<LockManager, 'request'>
    async function slow(name: string) {
      log.push(`${name} in`)
      await Promise.resolve()
      log.push(`${name} out`)
      return name
    }
    const results = await Promise.all([
      withWriteLock(() => slow('a'), locks),
      withWriteLock(() => slow('b'), locks),
    ])
    expect(results).toEqual(['a', 'b'])
    expect(log).toEqual(['a in', 'a out', 'b in', 'b out'])
    expect(await withWriteLock(() => 'alone', null)).toBe('alone')
  })
})
