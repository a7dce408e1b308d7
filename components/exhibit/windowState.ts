import { shallowReactive } from 'vue'

/** A value as windows send it to each other. */
export interface WindowEntry {
  /** Grows with each change, in whichever window. */
  version: number
  /** The window that made the change. */
  writer: string
  /** JSON, as Slidev's server would merge objects; empty where nothing was done. */
  value: string
}

/** Carries entries between the windows of a deck. */
export interface WindowLink {
  send: (key: string, entry: WindowEntry) => void
  /** `ask` is called when a window wants to know all that this one has. */
  listen: (receive: (key: string, entry: unknown) => void, ask: () => void) => void
}

export interface WindowState {
  /** Reactive; `receivedAt` is nothing for this window's own change. */
  read: (key: string) => { value: string, receivedAt?: number } | undefined
  write: (key: string, value: string) => void
}

/**
 * Values that all windows share and that live as long as the page. The last writer wins: the higher version counts, of two
 * equal ones that of the later name, so all windows come to the same state in whatever order they hear. A window that hears of
 * an older value answers with its own.
 *
 * @param link to the other windows
 * @param writer a name that no other window has
 * @param now milliseconds of this machine's wall clock
 */
export function createWindowState(link: WindowLink, writer: string, now: () => number): WindowState {
  const entries = shallowReactive(new Map<string, WindowEntry & { receivedAt?: number }>())

  function send(key: string): void {
    const { version, writer, value } = entries.get(key)!
    link.send(key, { version, writer, value })
  }

  link.listen((key, entry) => {
    if (!isEntry(entry))
      return
    const own = entries.get(key)
    const order = own ? compare(entry, own) : 1
    if (order > 0)
      entries.set(key, { ...entry, receivedAt: now() })
    else if (order < 0)
      send(key)
  }, () => [...entries.keys()].forEach(send))

  return {
    read: key => entries.get(key),
    write(key, value) {
      entries.set(key, { version: (entries.get(key)?.version ?? 0) + 1, writer, value })
      send(key)
    },
  }
}

function compare(a: WindowEntry, b: WindowEntry): number {
  return a.version - b.version || (a.writer > b.writer ? 1 : a.writer < b.writer ? -1 : 0)
}

function isEntry(entry: unknown): entry is WindowEntry {
  const { version, writer, value } = (entry ?? {}) as Partial<WindowEntry>
  return Number.isSafeInteger(version) && typeof writer === 'string' && typeof value === 'string'
}
