const STORE = 'takes'

/** Recordings in IndexedDB, opened for each use. Where site data are blocked `openFactory` may throw or give nothing, and every method rejects. */
export function createBlobStore<T>(openFactory: () => IDBFactory | undefined, name: string) {
  async function open(): Promise<IDBDatabase> {
    const factory = openFactory()
    if (!factory)
      throw new Error('IndexedDB is not available')
    const request = factory.open(name, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    return settled(request)
  }

  async function run<R>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<R>): Promise<R> {
    const database = await open()
    const transaction = database.transaction(STORE, mode)
    const committed = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      // A full disk shows here, after the request itself has succeeded.
      transaction.onabort = () => reject(transaction.error ?? new Error('the transaction was aborted'))
    })
    const [value] = await Promise.all([settled(work(transaction.objectStore(STORE))), committed]).finally(() => database.close())
    return value
  }

  return {
    get: (key: string): Promise<T | undefined> => run('readonly', store => store.get(key)),
    all: (): Promise<T[]> => run('readonly', store => store.getAll()),
    put: (key: string, value: T): Promise<unknown> => run('readwrite', store => store.put(value, key)),
    remove: (key: string) => run('readwrite', store => store.delete(key)),
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

export interface Take {
  audio: Blob
  durationMs: number
  recordedAt: number
}

/** The latest take of each question that is practised, by its slug. */
export type TakeStore = Pick<ReturnType<typeof createTakeStore>, 'get' | 'put' | 'remove'>

export function createTakeStore(openFactory: () => IDBFactory | undefined, namespace: string) {
  return createBlobStore<Take>(openFactory, `${namespace}/recordings`)
}
