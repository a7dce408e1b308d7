import type { Fact } from '../../facts/index.ts'
import type { CheckContext, Finding } from '../context.ts'
import { KINDS, UNITS, verifyLedger } from '../../facts/index.ts'
import { findingAt } from '../context.ts'

/** Every figure of the ledger is described fully and follows from the figures that stand behind it; the incident has its figures, where the deck tells one. */
export function checkLedger({ facts, tellIncident, factPlaces }: CheckContext): Finding[] {
  const finding = (id: string, message: string) => findingAt(factPlaces.get(id) ?? { file: 'facts/ledger', line: 1 }, `${id} ${message}`)
  const findings = [
    ...facts.flatMap((fact, index) => problemsOf(fact, facts.slice(0, index)).map(problem => finding(fact.id, problem))),
    ...verifyLedger(facts).map(({ id, claim, computed }) => finding(id, `says "${claim}", but its own figures give: ${computed}; allowed: what they give, or other figures behind it`)),
  ]
  try {
    tellIncident?.()
    return findings
  }
  catch (error) {
    const message = `${(error as Error).message}; allowed: an incident of the ledger's figures, or no such file where no slide shows one (docs/writing.md, "For an interview of your own")`
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
    ...units.map(unit => `has the unit "${unit}"; allowed: ${UNITS.join(', ')}; a new one goes into UNITS in facts/types.ts`),
  ]
}
