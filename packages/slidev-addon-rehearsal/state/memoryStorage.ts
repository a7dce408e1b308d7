import type { KeyValueStorage } from './recordStore.ts'

/** Keeps records for as long as the window is open; stands in where the browser refuses to store. */
export function createMemoryStorage(): KeyValueStorage {
  const values = new Map<string, string>()
  return {
    get length() { return values.size },
    key: index => [...values.keys()][index] ?? null,
    getItem: key => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: key => void values.delete(key),
  }
}
