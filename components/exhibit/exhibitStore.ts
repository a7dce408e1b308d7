/** What one exhibit looks like, as windows send it to each other. */
export interface ExhibitEntry {
  /** Grows with each change, in whichever window. */
  version: number
  /** The window that made the change. */
  writer: string
  /** JSON; empty where the exhibit is as it begins. */
  value: string
}

/** Carries entries between the windows of a deck. */
export interface ExhibitBoard {
  /** What is known when the page loads, where somebody keeps it. */
  initial: Record<string, unknown>
  send: (key: string, entry: ExhibitEntry) => void
  listen: (receive: (key: string, entry: unknown) => void) => void
  /** Asked for what this window knows, to tell one that was opened later. */
  onAsked: (tell: () => void) => void
}

export interface ExhibitStore {
  /** JSON of an exhibit, empty where nothing was done to it. */
  read: (key: string) => string
  write: (key: string, value: string) => void
  /** Called after another window's change. */
  onChange: (key: string, act: () => void) => () => void
}

/** Longest state that is sent; the guard of the development server takes no more. */
const MOST_SENT = 3_500_000

/**
 * What is done in the exhibits, kept for as long as the page is: a slide that is far away is dropped, what was done on it is
 * not. All windows come to the same state, whatever the order in which they hear of changes: the higher version counts, of
 * two equal ones that of the later name. Who hears of an older one tells what it has.
 */
export function createExhibitStore(board: ExhibitBoard, writer: string): ExhibitStore {
  const entries = new Map<string, ExhibitEntry>()
  const listeners = new Map<string, Set<() => void>>()

  function send(key: string): void {
    const entry = entries.get(key)
    if (entry && entry.value.length <= MOST_SENT)
      board.send(key, entry)
  }

  function receive(key: string, value: unknown): void {
    const entry = readEntry(value)
    const own = entries.get(key)
    if (!entry || (own && !isNewer(entry, own) && !isNewer(own, entry)))
      return
    if (own && isNewer(own, entry))
      return send(key)
    entries.set(key, entry)
    listeners.get(key)?.forEach(act => act())
  }

  for (const [key, entry] of Object.entries(board.initial))
    receive(key, entry)
  board.listen(receive)
  board.onAsked(() => [...entries.keys()].forEach(send))

  return {
    read: key => entries.get(key)?.value ?? '',
    write(key, value) {
      entries.set(key, { version: (entries.get(key)?.version ?? 0) + 1, writer, value })
      send(key)
    },
    onChange(key, act) {
      const acts = listeners.get(key) ?? new Set()
      listeners.set(key, acts.add(act))
      return () => acts.delete(act)
    },
  }
}

function isNewer(entry: ExhibitEntry, other: ExhibitEntry): boolean {
  return entry.version === other.version ? entry.writer > other.writer : entry.version > other.version
}

function readEntry(value: unknown): ExhibitEntry | undefined {
  const { version, writer, value: state } = (value ?? {}) as Partial<ExhibitEntry>
  return Number.isSafeInteger(version) && typeof writer === 'string' && typeof state === 'string'
    ? { version: version!, writer, value: state }
    : undefined
}
