import { shallowReactive } from 'vue'

export interface WindowEntry {
  /** Grows with each change in any window. */
  version: number
  writer: string
  /** JSON, as Slidev's server would merge objects; empty where nothing was done. */
  value: string
}

export interface WindowLink {
  send: (key: string, entry: WindowEntry) => void
  /** `ask` is called when a window wants to know all that this one has. */
  listen: (receive: (key: string, entry: unknown) => void, ask: () => void) => void
}

/**
 * Values that all windows share, as long as the page lives. The last writer wins: the higher version counts, of two equal ones
 * that of the later name, so all converge in whatever order messages arrive. A window that receives an older value answers with its own.
 * `writer` is a name that no other window has.
 */
export function createWindowState(link: WindowLink, writer: string) {
  const entries = shallowReactive(new Map<string, WindowEntry>())
  const send = (key: string) => link.send(key, entries.get(key)!)

  link.listen((key, entry) => {
    if (!isEntry(entry))
      return
    const own = entries.get(key)
    const order = own ? entry.version - own.version || Number(entry.writer > own.writer) - Number(entry.writer < own.writer) : 1
    if (order > 0)
      entries.set(key, entry)
    else if (order < 0)
      send(key)
  }, () => [...entries.keys()].forEach(send))

  return {
    read: (key: string) => entries.get(key)?.value,
    write(key: string, value: string) {
      entries.set(key, { version: (entries.get(key)?.version ?? 0) + 1, writer, value })
      send(key)
    },
  }
}

function isEntry(entry: unknown): entry is WindowEntry {
  const { version, writer, value } = (entry ?? {}) as Partial<WindowEntry>
  return Number.isSafeInteger(version) && typeof writer === 'string' && typeof value === 'string'
}
