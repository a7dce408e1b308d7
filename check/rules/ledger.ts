import type { CheckContext, Finding } from '../context.ts'
import { UNITS, verifyIncident, verifyLedger } from '../../facts/index.ts'
import { findingAt } from '../context.ts'

/** Every figure of the ledger, and the incident where the deck tells one, follows from the figures that stand behind it, and has a known unit. */
export function checkLedger({ facts, tellIncident, factPlaces }: CheckContext): Finding[] {
  const placeOf = (id: string) => factPlaces.get(id) ?? { file: 'facts/ledger', line: 1 }
  const units = facts.flatMap(({ id, unit, before, after, window }) => [unit, before?.unit, after?.unit, window?.unit]
    .filter(unit => unit !== undefined && !UNITS.includes(unit))
    .map(unit => findingAt(placeOf(id), `${id} has the unit "${unit}"; allowed: ${UNITS.join(', ')}; a new one goes into UNITS in facts/types.ts`)))
  const claims = (wrong: ReturnType<typeof verifyLedger>) => wrong.map(({ id, claim, computed }) =>
    findingAt(placeOf(id), `${id} says "${claim}", but its own figures give: ${computed}; allowed: what they give, or other figures behind it`))
  try {
    return [...units, ...claims(verifyLedger(facts)), ...tellIncident ? claims(verifyIncident(tellIncident())) : []]
  }
  catch (error) {
    const message = `${(error as Error).message}; allowed: an incident of the ledger's figures, or no such file where no slide shows one (docs/writing.md, "For an interview of your own")`
    return [...units, ...claims(verifyLedger(facts)), findingAt({ file: 'facts/incident.ts', line: 1 }, message)]
  }
}
