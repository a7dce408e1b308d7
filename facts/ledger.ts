import type { Fact } from './types.ts'
import { automation } from './ledger/automation.ts'
import { reliability } from './ledger/reliability.ts'
import { scale } from './ledger/scale.ts'
import { targets } from './ledger/targets.ts'
import { nearestTo } from './nearest.ts'

const all = [
  ...reliability,
  ...automation,
  ...scale,
  ...targets,
]

export type FactId = typeof all[number]['id']

/** Every figure of the answers, once. */
export const ledger: readonly Fact<FactId>[] = all

/** The day on which the answers were written; windows that reach past it cannot have been observed. */
export const ANSWERS_DATE = '2025-09-30'

const byId = new Map<string, Fact<FactId>>(ledger.map(fact => [fact.id, fact]))

/**
 * Looks a fact up.
 * @throws {RangeError} for an id that the ledger does not hold, with the nearest ids
 */
export function getFact(id: string): Fact<FactId> {
  const fact = byId.get(id)
  if (!fact) {
    const nearest = nearestTo(id, [
      ...byId.keys(),
    ])
    throw new RangeError(`no fact "${id}" in facts/ledger; nearest: ${nearest.join(', ')}`)
  }
  return fact
}
