const STORE = 'takes'

export interface BlobStore<T> {
  get: (key: string) => Promise<T | undefined>
  all: () => Promise<T[]>
  put: (key: string, value: T) => Promise<void>
  remove: (key: string) => Promise<void>
}

/**
 * Recordings in this browser's IndexedDB, which is opened when it is first asked for something. Where site data are
 * blocked `openFactory` may throw or give nothing; every method rejects when the database fails.
 */
export function createBlobStore<T>(openFactory: () => IDBFactory | undefined, name: string): BlobStore<T> {
  let opening: Promise<IDBDatabase> | undefined

  function open(): Promise<IDBDatabase> {
    opening ??= openDatabase()
    // A failure is not kept: the next attempt may find the browser more willing.
    opening.catch(() => opening = undefined)
    return opening
  }

  async function openDatabase(): Promise<IDBDatabase> {
    const factory = openFactory()
    if (!factory)
      throw new Error('IndexedDB is not available')
    const request = factory.open(name, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    const database = await settled(request)
    // Another window that wants to upgrade must not have to wait for this one.
    database.onversionchange = () => {
      database.close()
      opening = undefined
    }
    return database
  }

  async function run<R>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<R>): Promise<R> {
    const transaction = (await open()).transaction(STORE, mode)
    const committed = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      // A full disk shows here, after the request itself has succeeded.
      transaction.onabort = () => reject(transaction.error ?? new Error('the transaction was aborted'))
    })
    const [value] = await Promise.all([settled(work(transaction.objectStore(STORE))), committed])
    return value
  }

  return {
    get: key => run('readonly', store => store.get(key)),
    all: () => run('readonly', store => store.getAll()),
    put: async (key, value) => void await run('readwrite', store => store.put(value, key)),
    remove: key => run('readwrite', store => store.delete(key)),
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
