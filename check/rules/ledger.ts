import type { WrongClaim } from '../../facts/index.ts'
import type { CheckContext, Finding } from '../types.ts'
import { verifyIncident, verifyLedger } from '../../facts/index.ts'

/**
 * Every figure of the ledger follows from the figures that stand behind it: changes from before and after, sums from their
 * parts. So does the incident, where the deck tells one.
 */
export function checkLedger({ facts, tellIncident, factPlaces }: CheckContext): Finding[] {
  const findings = verifyLedger(facts).map(wrong => report(wrong, factPlaces))
  try {
    return [...findings, ...tellIncident ? verifyIncident(tellIncident()).map(wrong => report(wrong, factPlaces)) : []]
  }
  catch (error) {
    const message = `${(error as Error).message}; allowed: an incident of the ledger's figures, or no such file where no slide shows one (docs/writing.md, "For an interview of your own")`
    return [...findings, { file: 'facts/incident.ts', line: 1, message }]
  }
}

function report({ id, claim, computed }: WrongClaim, factPlaces: CheckContext['factPlaces']): Finding {
  return {
    ...(factPlaces.get(id) ?? { file: 'facts/ledger', line: 1 }),
    message: `${id} says "${claim}", but its own figures give: ${computed}; allowed: what they give, or other figures behind it`,
  }
}
