import type { KeyValueStorage } from './storage.ts'
import { describe, expect, it } from 'vitest'
import { createCollection } from './recordStore.ts'
import { createMemoryStorage, tryStorage } from './storage.ts'

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
  ])('shows a damaged record (%s), leaves it where it is, and keeps the others', (_, text) => {
    const storage = createMemoryStorage()
    const notes = notesIn(storage)
    notes.put('good', { text: 'kept' })
    storage.setItem('deck/notes/bad', text)

    expect(notes.list().records.map(record => record.id)).toEqual(['good'])
    expect(notes.get('bad')).toBeUndefined()
    expect(storage.getItem('deck/notes/bad')).toBe(text)
    expect(notes.damaged()).toMatchObject([{ id: 'bad', text }])
    notes.removeDamaged()
    expect([notes.damaged(), notes.list().records.length]).toEqual([[], 1])
  })

  it('sets a damaged record aside before another is written in its place', () => {
    const storage = createMemoryStorage()
    storage.setItem('deck/notes/a', 'x')
    const notes = notesIn(storage)
    expect(notes.put('a', { text: 'new' })).toEqual({ ok: true })
    expect(notes.get('a')).toEqual({ text: 'new' })
    expect(notes.damaged()).toMatchObject([{ id: 'a', text: 'x' }])
    notes.removeDamaged()
    expect([notes.damaged(), notes.get('a')]).toEqual([[], { text: 'new' }])
  })

  it('leaves a damaged record in its place when there is no room for the copy', () => {
    const storage = createMemoryStorage()
    storage.setItem('deck/notes/bad', 'x')
    const full = notesIn(refusing(storage, new DOMException('full', 'QuotaExceededError')))
    expect(full.put('bad', { text: 'new' })).toEqual({ ok: false, reason: 'full' })
    expect(full.damaged()).toMatchObject([{ id: 'bad', text: 'x' }])
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
