import type { WrongClaim } from '../../facts/index.ts'
import type { CheckContext, Finding } from '../types.ts'
import { verifyIncident, verifyLedger } from '../../facts/index.ts'

/** Where the ledger is, for a figure that no line of it names. */
const LEDGER = { file: 'facts/ledger', line: 1 }

/** Every figure of the ledger follows from the figures that stand behind it: changes from before and after, sums from their parts. */
export function checkLedger({ facts, factPlaces }: CheckContext): Finding[] {
  return verifyLedger(facts).map(wrong => report(wrong, factPlaces))
}

/** So does the incident, where the deck tells one. */
export function checkIncident({ tellIncident, factPlaces }: CheckContext): Finding[] {
  try {
    return tellIncident ? verifyIncident(tellIncident()).map(wrong => report(wrong, factPlaces)) : []
  }
  catch (error) {
    const message = `${(error as Error).message}; allowed: an incident of the ledger's figures, or no such file where no slide shows one (README, "For an interview of your own")`
    return [{ file: 'facts/incident.ts', line: 1, rule: 'ledger', message }]
  }
}

function report({ id, claim, computed }: WrongClaim, factPlaces: CheckContext['factPlaces']): Finding {
  return {
    ...(factPlaces.get(id) ?? LEDGER),
    rule: 'ledger',
    message: `${id} says "${claim}", but its own figures give: ${computed}; allowed: what they give, or other figures behind it`,
  }
}
