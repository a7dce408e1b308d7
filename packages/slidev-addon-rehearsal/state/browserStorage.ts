import type { KeyValueStorage } from './recordStore.ts'
import { createMemoryStorage } from './memoryStorage.ts'

export interface BrowserStorage {
  storage: KeyValueStorage
  /** False where the browser refuses to store: records then last as long as the window. */
  persistent: boolean
}

let opened: BrowserStorage | undefined

/** This window's storage, opened once: a blocked `localStorage` throws when it is touched. */
export function openBrowserStorage(): BrowserStorage {
  opened ??= tryStorage(() => window.localStorage)
  return opened
}

/** @param open called once; may throw, as reading `window.localStorage` does where site data are blocked */
export function tryStorage(open: () => KeyValueStorage): BrowserStorage {
  try {
    const storage = open()
    // A read is enough: a full storage refuses writes, yet holds records worth showing.
    storage.getItem('slidev-rehearsal')
    return { storage, persistent: true }
  }
  catch {
    return {
      storage: createMemoryStorage(),
      persistent: false,
    }
  }
}
