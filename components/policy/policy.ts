/** Columns of a policy table, in the order in which they stand in a CSV file. */
export const FIELDS = ['source', 'destination', 'port', 'protocol', 'direction', 'action'] as const
export type Field = typeof FIELDS[number]

/** One row as it is typed; every cell is text, right or wrong. */
export type PolicyRow = Record<Field, string>

export const FIELD_LABELS: Record<Field, string> = {
  source: '출발지',
  destination: '목적지',
  port: '포트',
  protocol: '프로토콜',
  direction: '방향',
  action: '동작',
}

/** Whole numbers or addresses from `lo` to `hi`, both included. */
export interface Span<T extends number | bigint> {
  lo: T
  hi: T
}

/** Spans in ascending order that neither overlap nor touch: two equal sets have equal spans. */
export type Spans<T extends number | bigint> = Span<T>[]

/** A row that could be read: four sets, whose product is the packets that it matches, and what happens to them. */
export interface Policy {
  source: Spans<bigint>
  destination: Spans<bigint>
  /** Protocol and port together, see `readService`. */
  service: Spans<number>
  direction: Spans<number>
  allows: boolean
}

/** What is wrong with one cell, in Korean, with what is allowed. */
export interface CellProblem {
  /** Index of the row. */
  row: number
  field: Field
  message: string
}

export const EMPTY_ROW: PolicyRow = { source: 'any', destination: 'any', port: 'any', protocol: 'tcp', direction: 'in', action: 'deny' }

/** Sorts spans and joins those that overlap or touch. */
export function joinSpans<T extends number | bigint>(spans: Span<T>[]): Spans<T> {
  const joined: Spans<T> = []
  for (const { lo, hi } of spans.toSorted((a, b) => a.lo < b.lo ? -1 : a.lo > b.lo ? 1 : 0)) {
    const last = joined.at(-1)
    // The next whole number, in whichever of the two types.
    if (last && (lo <= last.hi || lo === increment(last.hi)))
      last.hi = hi > last.hi ? hi : last.hi
    else
      joined.push({ lo, hi })
  }
  return joined
}

function increment<T extends number | bigint>(value: T): T {
  return (typeof value === 'bigint' ? value + 1n : Number(value) + 1) as T
}

/** What two sets share. */
export function intersect<T extends number | bigint>(a: Spans<T>, b: Spans<T>): Spans<T> {
  const shared: Spans<T> = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const lo = a[i]!.lo > b[j]!.lo ? a[i]!.lo : b[j]!.lo
    const hi = a[i]!.hi < b[j]!.hi ? a[i]!.hi : b[j]!.hi
    if (lo <= hi)
      shared.push({ lo, hi })
    if (a[i]!.hi < b[j]!.hi)
      i++
    else
      j++
  }
  return shared
}

/** Whether two sets are the same. */
export function sameSpans<T extends number | bigint>(a: Spans<T>, b: Spans<T>): boolean {
  return a.length === b.length && a.every(({ lo, hi }, index) => lo === b[index]!.lo && hi === b[index]!.hi)
}
