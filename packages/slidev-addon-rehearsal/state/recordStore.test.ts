import type { KeyValueStorage } from './storage.ts'
import { describe, expect, it } from 'vitest'
import { fields, text } from './fields.ts'
import { createCollection } from './recordStore.ts'
import { createMemoryStorage, tryStorage } from './storage.ts'

function notesIn(storage: KeyValueStorage) {
  return createCollection({ storage, namespace: 'deck' }, 'notes', 2, fields({ text }))
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
    expect(notes.put('a', { text: 'one' })).toBeUndefined()
    storage.setItem('other/notes/a', 'not ours')

    expect(notes.get('a')).toEqual({ text: 'one' })
    expect(notes.list()).toEqual([{ text: 'one' }])
    notes.remove('a')
    expect(notes.list()).toEqual([])
    expect(storage.getItem('other/notes/a')).toBe('not ours')
  })

  it('reads what an older version wrote', () => {
    const storage = createMemoryStorage()
    storage.setItem('deck/notes/a', JSON.stringify({ version: 1, data: { text: 'old' } }))
    expect(notesIn(storage).get('a')).toEqual({ text: 'old' })
  })

  it.each([
    ['cut off', '{"version":2,"data":{"te'],
    ['of another shape', JSON.stringify({ version: 2, data: { text: 7 } })],
    ['of a newer version', JSON.stringify({ version: 3, data: { text: 'new' } })],
    ['without an envelope', '"hello"'],
    ['null', 'null'],
  ])('skips a record that is %s, says so, leaves it where it is, and keeps the others', (_, text) => {
    const storage = createMemoryStorage()
    const notes = notesIn(storage)
    notes.put('good', { text: 'kept' })
    storage.setItem('deck/notes/bad', text)

    expect(notes.list()).toEqual([{ text: 'kept' }])
    expect(notes.get('bad')).toBeUndefined()
    expect(storage.getItem('deck/notes/bad')).toBe(text)
    expect(notes.unreadable()).toEqual([{ id: 'bad', problem: expect.any(String) }])
    notes.remove('bad')
    expect([notes.unreadable(), notes.list().length]).toEqual([[], 1])
  })

  it('says whether storage is full or blocked, and keeps the earlier record', () => {
    const storage = createMemoryStorage()
    notesIn(storage).put('a', { text: 'before' })
    const full = notesIn(refusing(storage, new DOMException('full', 'QuotaExceededError')))
    expect(full.put('a', { text: 'after' })).toBe('full')
    expect(full.get('a')).toEqual({ text: 'before' })

    const blocked = notesIn(refusing(storage, new DOMException('denied', 'SecurityError')))
    expect(blocked.put('a', { text: 'after' })).toBe('blocked')
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
