import type { Fact } from './types.ts'
import { distance } from 'fastest-levenshtein'
import { ledger } from './ledger.ts'

const byId = new Map(ledger.map(fact => [fact.id, fact]))

/** @throws {RangeError} for an id that the ledger does not hold, with the nearest ids */
export function getFact(id: string): Fact {
  const fact = byId.get(id)
  if (!fact)
    throw new RangeError(`no fact "${id}" in facts/ledger; nearest: ${nearestTo(id, [...byId.keys()]).join(', ')}`)
  return fact
}

/** The `count` candidates most like `text`: those that contain it or are contained in it first, then by edit distance. */
export function nearestTo(text: string, candidates: string[], count = 3): string[] {
  const contains = (candidate: string) => text !== '' && (candidate.includes(text) || text.includes(candidate))
  return candidates
    .map(candidate => ({ candidate, contains: contains(candidate), distance: distance(text, candidate) }))
    .sort((a, b) => Number(b.contains) - Number(a.contains) || a.distance - b.distance)
    .slice(0, count)
    .map(({ candidate }) => candidate)
}
