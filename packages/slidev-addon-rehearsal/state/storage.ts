export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/**
 * Not `persistent` where the browser refuses to store: records then last as long as the window.
 * @param open may throw, as reading `window.localStorage` does where site data are blocked
 */
export function tryStorage(open: () => KeyValueStorage) {
  try {
    const storage = open()
    // A read is enough: a full storage refuses writes, yet holds records worth showing.
    storage.getItem('slidev-rehearsal')
    return { storage, persistent: true }
  }
  catch {
    return { storage: createMemoryStorage(), persistent: false }
  }
}

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
