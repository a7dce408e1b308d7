import type { CheckContext, Finding } from '../types.ts'
import { verifyIncident, verifyLedger } from '../../facts/index.ts'

/** Where the ledger is, for a figure that no line of it names. */
const LEDGER = { file: 'facts/ledger', line: 1 }

/** Every figure of the ledger follows from the figures that stand behind it: changes from before and after, sums from their parts. */
export function checkLedger({ facts, incident, factPlaces }: CheckContext): Finding[] {
  return [...verifyLedger(facts), ...verifyIncident(incident)].map(({ id, claim, computed }): Finding => ({
    ...(factPlaces.get(id) ?? LEDGER),
    rule: 'ledger',
    message: `${id} says "${claim}", but its own figures give: ${computed}; allowed: what they give, or other figures behind it`,
  }))
}
