/** A recorded answer. */
export interface Take {
  audio: Blob
  /** Length of the answer, in milliseconds: recordings of Chromium do not say it. */
  durationMs: number
  /** Milliseconds since the epoch. */
  recordedAt: number
}

/** The latest take of each question, kept in this browser. Every method rejects when the database fails. */
export interface TakeStore {
  get: (slug: string) => Promise<Take | undefined>
  /** Takes the place of the question's earlier take. */
  put: (slug: string, take: Take) => Promise<void>
  remove: (slug: string) => Promise<void>
}

/** Name of the object store within the deck's database. */
const TAKES = 'takes'

/**
 * Opens the takes of one deck, when they are first asked for.
 * @param openFactory gives IndexedDB; may throw or give nothing, as browsers do where site data are blocked
 * @param namespace names the database, so that decks on one origin keep apart
 */
export function createTakeStore(openFactory: () => IDBFactory | undefined, namespace: string): TakeStore {
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
    const request = factory.open(`${namespace}/recordings`, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(TAKES)
    const database = await settled(request)
    // Another window that wants to upgrade must not have to wait for this one.
    database.onversionchange = () => {
      database.close()
      opening = undefined
    }
    return database
  }

  async function run<T>(mode: IDBTransactionMode, work: (takes: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const transaction = (await open()).transaction(TAKES, mode)
    const committed = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      // A full disk shows here, after the request itself has succeeded.
      transaction.onabort = () => reject(transaction.error ?? new Error('the transaction was aborted'))
    })
    const [value] = await Promise.all([settled(work(transaction.objectStore(TAKES))), committed])
    return value
  }

  return {
    get: slug => run('readonly', takes => takes.get(slug) as IDBRequest<Take | undefined>),
    put: async (slug, take) => void await run('readwrite', takes => takes.put(take, slug)),
    remove: slug => run('readwrite', takes => takes.delete(slug)),
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
