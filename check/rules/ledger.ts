import type { Fact, Quantity } from '../../facts/index.ts'
import type { CheckContext, Finding } from '../context.ts'
import { changePercent, downtimeSeconds, formatDuration, formatFact, formatQuantity, KINDS, toBaseUnit, UNITS } from '../../facts/index.ts'
import { findingAt } from '../context.ts'

/** Every figure of the ledger is described fully and follows from the figures that stand behind it; the incident has its figures, where the deck tells one. */
export function checkLedger({ facts, tellIncident, factPlaces }: CheckContext): Finding[] {
  const findings = facts.flatMap((fact, index) => {
    const wrong = [checkChange(fact), checkProof(fact, facts), checkComparison(fact, facts), checkBefore(fact, facts)].filter(computed => computed !== undefined)
    return [
      ...problemsOf(fact, facts.slice(0, index)),
      ...wrong.map(computed => `says "${formatFact(fact, 'claim')}", but its own figures give: ${computed}; allowed: what they give, or other figures behind it`),
    ].map(problem => findingAt(factPlaces.get(fact.id) ?? { file: 'facts/ledger', line: 1 }, `${fact.id} ${problem}`))
  })
  try {
    tellIncident?.()
    return findings
  }
  catch (error) {
    const message = `${(error as Error).message}; allowed: an incident of the ledger's figures, or no such file where no slide shows one`
    return [...findings, findingAt({ file: 'facts/incident.ts', line: 1 }, message)]
  }
}

/** What is wrong with an entry by itself. */
function problemsOf({ id, label, kind, system, sections, unit, before, after, window }: Fact, earlier: Fact[]): string[] {
  const units = [unit, before?.unit, after?.unit, window?.unit].filter(unit => unit !== undefined && !UNITS.includes(unit))
  return [
    ...earlier.some(other => other.id === id) ? ['stands twice; allowed: an id of its own for every figure'] : [],
    ...label && system && sections.length ? [] : ['needs a label, a system and the sections that use it'],
    ...KINDS.includes(kind) ? [] : [`has the kind "${kind}"; allowed: ${KINDS.join(', ')}`],
    ...!before === !after ? [] : ['has one of before and after; allowed: both or neither'],
    ...units.map(unit => `has the unit "${unit}"; allowed: ${UNITS.join(', ')}; a new one goes into UNITS in facts/types.ts`),
  ]
}

// What the figures behind a claim give instead, or nothing.

function checkChange({ before, after, unit, value, direction }: Fact): string | undefined {
  if (!before || !after)
    return undefined
  try {
    const percent = claimedPercent(before, after, value)
    const went = toBaseUnit(after).value < toBaseUnit(before).value ? 'down' : 'up'
    return unit === '%' && percent !== value ? `${percent}%` : direction !== went ? `direction: '${went}'` : undefined
  }
  catch (error) {
    return (error as Error).message
  }
}

/** A percentage against a quoted value follows from the two. */
function checkComparison({ compares, value }: Fact, facts: readonly Fact[]): string | undefined {
  if (!compares)
    return undefined
  const [own, quoted] = compares.map(id => facts.find(other => other.id === id))
  if (!own || quoted?.kind !== 'quoted' || own.kind === 'quoted')
    return `compares is one's own figure, then a quoted one, not ${compares.join(', ')}`
  const percent = claimedPercent(quoted, own, value)
  return percent === value ? undefined : `${percent}%`
}

/** In percent, with as many decimals as the claim has. */
function claimedPercent(before: Quantity, after: Quantity, claim: number): number {
  return Number(changePercent(before, after).toFixed(String(claim).split('.')[1]?.length ?? 0))
}

/** A quoted value is for comparison, never one's own earlier value. */
function checkBefore({ id, before, sections }: Fact, facts: readonly Fact[]): string | undefined {
  const written = (quantity: Quantity) => Object.values(toBaseUnit(quantity)).join(' ')
  const quoted = before && facts.find(other => other.kind === 'quoted' && other.sections.some(slug => sections.includes(slug)) && written(other) === written(before))
  return quoted && `${formatFact(quoted, 'claim')} is quoted ("${quoted.id}"), and nobody's own before; write compares: ['${id}', '${quoted.id}']`
}

/** A total is the sum of its facts; a downtime follows from its availability. */
function checkProof({ provedBy, ...fact }: Fact, facts: readonly Fact[]): string | undefined {
  if (!provedBy)
    return undefined
  const proofs = provedBy.flatMap(id => facts.find(other => other.id === id) ?? [])
  if (proofs.length < provedBy.length)
    return `provedBy names a fact that does not exist: ${provedBy.join(', ')}`
  const [total, parts] = [toBaseUnit(fact), proofs.map(toBaseUnit)]
  if (parts.every(part => part.dimension === total.dimension))
    return parts.reduce((sum, part) => sum + part.value, 0) === total.value ? undefined : proofs.map(formatQuantity).join(' + ')
  const allowed = downtimeSeconds(proofs[0]!.value)
  return Math.floor(allowed / 60) === fact.value ? undefined : formatDuration(allowed)
}
