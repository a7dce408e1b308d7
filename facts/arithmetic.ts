import type { Fact, Quantity, Unit } from './types.ts'
import { formatDuration, formatFact, formatQuantity } from './format.ts'

/** Seconds in one unit of time; months and years vary, so they are left out. */
const SECONDS: Partial<Record<Unit, number>> = {
  ms: 0.001,
  초: 1,
  분: 60,
  시간: 3600,
  일: 86_400,
  주: 604_800,
}

const YEAR_SECONDS = 365 * 86_400

/** A claim of the ledger that its own figures do not bear out. */
export interface WrongClaim {
  id: string
  /** As the ledger claims it. */
  claim: string
  /** As computed. */
  computed: string
}

/** A quantity in the smallest unit of its dimension: seconds for a time, the value itself otherwise. */
export function toBaseUnit({ value, unit }: Quantity): { value: number, dimension: string } {
  const seconds = SECONDS[unit]
  return seconds ? { value: value * seconds, dimension: 'time' } : { value, dimension: unit }
}

/**
 * By how many percent `after` differs from `before`, not rounded.
 * @throws {RangeError} where the two cannot be compared or `before` is zero
 */
export function changePercent(before: Quantity, after: Quantity): number {
  const from = toBaseUnit(before)
  const to = toBaseUnit(after)
  if (from.dimension !== to.dimension || from.value === 0)
    throw new RangeError(`cannot compare ${formatQuantity(before)} with ${formatQuantity(after)}`)
  return Math.abs(to.value - from.value) / from.value * 100
}

/** The same, with as many decimals as the claim has. */
function claimedPercent(before: Quantity, after: Quantity, claim: number): number {
  return Number(changePercent(before, after).toFixed(String(claim).split('.')[1]?.length ?? 0))
}

/** Seconds a year of 365 days that an availability (in percent) leaves for downtime. */
export function downtimeSeconds(availability: number): number {
  // Multiplied before dividing: 100 - 99.9 alone is already off in the 14th digit.
  return Number(((100 - availability) / 100 * YEAR_SECONDS).toFixed(3))
}

/** Claims that disagree with the before and after, or with the facts, that stand behind them. */
export function verifyLedger(facts: readonly Fact[]): WrongClaim[] {
  return facts.flatMap(fact => [...verifyChange(fact), ...verifyProof(fact, facts), ...verifyComparison(fact, facts), ...verifyBefore(fact, facts)])
}

function verifyChange(fact: Fact): WrongClaim[] {
  const { id, before, after, unit, value, direction } = fact
  const claim = formatFact(fact, 'claim')
  if (!before || !after)
    return before || after ? [{ id, claim, computed: 'nothing: before and after stand together, or neither' }] : []
  try {
    const computed = claimedPercent(before, after, value)
    if (unit === '%' && computed !== value)
      return [{ id, claim, computed: `${computed}%` }]
  }
  catch (error) {
    return [{ id, claim, computed: (error as Error).message }]
  }
  const went = toBaseUnit(after).value < toBaseUnit(before).value ? 'down' : 'up'
  return direction === went ? [] : [{ id, claim: `${claim} (${direction ?? 'no direction'})`, computed: went }]
}

/** A percentage against a quoted value follows from the two. */
function verifyComparison(fact: Fact, facts: readonly Fact[]): WrongClaim[] {
  if (!fact.compares)
    return []
  const [own, quoted] = fact.compares.map(id => facts.find(other => other.id === id))
  const claim = formatFact(fact, 'claim')
  if (!own || quoted?.kind !== 'quoted' || own.kind === 'quoted')
    return [{ id: fact.id, claim, computed: `compares is one's own figure, then a quoted one, not ${fact.compares.join(', ')}` }]
  const percent = claimedPercent(quoted, own, fact.value)
  return percent === fact.value ? [] : [{ id: fact.id, claim, computed: `${percent}%` }]
}

/** What somebody else takes is nobody's own before: it stands beside a value, never as what that value came from. */
function verifyBefore({ id, label, before, sections }: Fact, facts: readonly Fact[]): WrongClaim[] {
  const quoted = before && facts.find(other => other.kind === 'quoted' && other.sections.some(slug => sections.includes(slug))
    && toBaseUnit(other).value === toBaseUnit(before).value && toBaseUnit(other).dimension === toBaseUnit(before).dimension)
  return quoted
    ? [{ id, claim: `${label} ${formatQuantity(before)}에서`, computed: `${formatFact(quoted, 'claim')} is quoted ("${quoted.id}"), and nobody's own before; write compares: ['${id}', '${quoted.id}']` }]
    : []
}

/** A total is the sum of its facts; a downtime follows from its availability. */
function verifyProof(fact: Fact, facts: readonly Fact[]): WrongClaim[] {
  const { id, provedBy } = fact
  if (!provedBy)
    return []
  const wrong = (computed: string) => [{ id, claim: formatFact(fact, 'claim'), computed }]
  const proofs = provedBy.flatMap(id => facts.find(other => other.id === id) ?? [])
  if (proofs.length < provedBy.length)
    return wrong(`provedBy names a fact that does not exist: ${provedBy.join(', ')}`)
  const total = toBaseUnit(fact)
  const parts = proofs.map(toBaseUnit)
  if (parts.every(part => part.dimension === total.dimension))
    return parts.reduce((sum, part) => sum + part.value, 0) === total.value ? [] : wrong(proofs.map(formatQuantity).join(' + '))
  const allowed = downtimeSeconds(proofs[0]!.value)
  return Math.floor(allowed / 60) === fact.value ? [] : wrong(formatDuration(allowed))
}
