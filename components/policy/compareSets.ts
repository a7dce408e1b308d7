import type { Policy, Spans } from './policy.ts'

/** One field of all policies, as whole numbers: the spans of policy `i` are `starts[i]` to `starts[i + 1]`. */
export interface FieldSets {
  lo: Int32Array
  hi: Int32Array
  starts: Int32Array
  /** First and last number of each policy's spans. */
  hullLo: Int32Array
  hullHi: Int32Array
}

/** Bits of what `compare` finds. */
const OVERLAP = 1
export const FIRST_IN_SECOND = 2
export const SECOND_IN_FIRST = 4

/**
 * Replaces each number by its rank among all ends of spans. What overlaps, what contains what and what is equal stays as it
 * is, and 128 bits of address become a small integer that compares in a nanosecond.
 */
function rankSets<T extends number | bigint>(sets: Spans<T>[]): FieldSets {
  const count = sets.reduce((sum, spans) => sum + spans.length, 0)
  const ends: T[] = []
  for (const spans of sets) {
    for (const span of spans)
      ends.push(span.lo, span.hi)
  }
  const unique = [...new Set(ends)].sort((a, b) => a < b ? -1 : a > b ? 1 : 0)
  const rank = new Map(unique.map((value, index) => [value, index]))
  const field: FieldSets = {
    lo: new Int32Array(count),
    hi: new Int32Array(count),
    starts: new Int32Array(sets.length + 1),
    hullLo: new Int32Array(sets.length),
    hullHi: new Int32Array(sets.length),
  }
  let at = 0
  sets.forEach((spans, index) => {
    field.starts[index] = at
    for (const span of spans) {
      field.lo[at] = rank.get(span.lo)!
      field.hi[at] = rank.get(span.hi)!
      at++
    }
    field.hullLo[index] = field.lo[field.starts[index]!]!
    field.hullHi[index] = field.hi[at - 1]!
  })
  field.starts[sets.length] = at
  return field
}

/** Compares the sets of policies `a` and `b` in one field; 0 where they share nothing. */
function compareField(field: FieldSets, a: number, b: number): number {
  const { lo, hi, starts } = field
  const aStart = starts[a]!
  const aEnd = starts[a + 1]!
  const bStart = starts[b]!
  const bEnd = starts[b + 1]!
  // Nearly every set is one span.
  if (aEnd - aStart === 1 && bEnd - bStart === 1) {
    const fromLo = lo[bStart]! - lo[aStart]!
    const fromHi = hi[aStart]! - hi[bStart]!
    return lo[aStart]! > hi[bStart]! || lo[bStart]! > hi[aStart]!
      ? 0
      : OVERLAP | ((fromLo | fromHi) >= 0 ? SECOND_IN_FIRST : 0) | ((-fromLo | -fromHi) >= 0 ? FIRST_IN_SECOND : 0)
  }
  let overlap = 0
  // How many spans of each lie within one of the other: spans of a set never touch, so a span is covered by one or not at all.
  let aInside = 0
  let bInside = 0
  for (let i = aStart, j = bStart; i < aEnd && j < bEnd;) {
    if (lo[i]! <= hi[j]! && lo[j]! <= hi[i]!) {
      overlap = OVERLAP
      if (lo[i]! >= lo[j]! && hi[i]! <= hi[j]!)
        aInside++
      if (lo[j]! >= lo[i]! && hi[j]! <= hi[i]!)
        bInside++
    }
    if (hi[i]! < hi[j]!)
      i++
    else
      j++
  }
  return overlap
    && (overlap | (aInside === aEnd - aStart ? FIRST_IN_SECOND : 0) | (bInside === bEnd - bStart ? SECOND_IN_FIRST : 0))
}

/** Compares policies `a` and `b` in all fields: a set of packets holds another where it does so in each of them. */
export function relate(fields: FieldSets[], a: number, b: number): number {
  let relation = OVERLAP | FIRST_IN_SECOND | SECOND_IN_FIRST
  for (let index = 0; relation && index < fields.length; index++)
    relation &= compareField(fields[index]!, a, b)
  return relation
}

/** The fields of all policies, those first that tell most policies apart. */
export function rankPolicies(policies: Policy[]): FieldSets[] {
  return [
    rankSets(policies.map(policy => policy.destination)),
    rankSets(policies.map(policy => policy.source)),
    rankSets(policies.map(policy => policy.service)),
    rankSets(policies.map(policy => policy.direction)),
  ]
}

/** Numbers of one policy in `packHulls`: first and last of each field. */
const PACKED = 8

/** The hulls of all policies, one policy after the other, so that comparing two reads one place in memory. */
export function packHulls(fields: FieldSets[]): Int32Array {
  const packed = new Int32Array(fields[0]!.hullLo.length * PACKED)
  fields.forEach(({ hullLo, hullHi }, field) => hullLo.forEach((lo, policy) => {
    packed[policy * PACKED + field * 2] = lo
    packed[policy * PACKED + field * 2 + 1] = hullHi[policy]!
  }))
  return packed
}

/**
 * Collects the later policies whose hulls overlap with a policy's in every field. All of the check's time goes by in this loop:
 * it calls nothing, and it asks by signs what branches would have to guess.
 * `into` takes the numbers of the policies; how many is returned.
 */
export function collectNear(hulls: Int32Array, policy: number, into: Int32Array): number {
  const at = policy * PACKED
  const [aLo, aHi, bLo, bHi] = [hulls[at]!, hulls[at + 1]!, hulls[at + 2]!, hulls[at + 3]!]
  const [cLo, cHi, dLo, dHi] = [hulls[at + 4]!, hulls[at + 5]!, hulls[at + 6]!, hulls[at + 7]!]
  const end = hulls.length
  let found = 0
  let number = policy
  for (let other = at + PACKED; other < end; other += PACKED) {
    number++
    if (((aHi - hulls[other]!) | (hulls[other + 1]! - aLo)) < 0)
      continue
    const distance = (bHi - hulls[other + 2]!) | (hulls[other + 3]! - bLo) | (cHi - hulls[other + 4]!) | (hulls[other + 5]! - cLo) | (dHi - hulls[other + 6]!) | (hulls[other + 7]! - dLo)
    into[found] = number
    // The sign: one where all overlap, else nothing, and the next one takes its place.
    found += (~distance) >>> 31
  }
  return found
}
