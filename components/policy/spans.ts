/** Whole numbers from `lo` to `hi`, both included. */
export interface Span {
  lo: bigint
  hi: bigint
}

/** Spans in ascending order that neither overlap nor touch: two equal sets have equal spans. */
export type Spans = Span[]

export function joinSpans(spans: Span[]): Spans {
  const joined: Spans = []
  for (const { lo, hi } of spans.toSorted((a, b) => a.lo < b.lo ? -1 : a.lo > b.lo ? 1 : 0)) {
    const last = joined.at(-1)
    if (last && lo <= last.hi + 1n)
      last.hi = hi > last.hi ? hi : last.hi
    else
      joined.push({ lo, hi })
  }
  return joined
}

export function intersect(a: Spans, b: Spans): Spans {
  return a.flatMap(one => b.map(other => ({
    lo: one.lo > other.lo ? one.lo : other.lo,
    hi: one.hi < other.hi ? one.hi : other.hi,
  })).filter(({ lo, hi }) => lo <= hi))
}

export function sameSpans(a: Spans, b: Spans): boolean {
  return a.length === b.length && a.every(({ lo, hi }, index) => lo === b[index]!.lo && hi === b[index]!.hi)
}
