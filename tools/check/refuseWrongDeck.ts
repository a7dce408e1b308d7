import type { Deck } from '../deck/loadDeck.ts'
import { UserError } from '../cli/userError.ts'
import { reportFindings } from './report.ts'
import { readContext, runSiteChecks } from './runChecks.ts'

/**
 * Reads the whole deck, private sections included, as `npm run check` does.
 *
 * @throws UserError with file and line of everything that would make a wrong site, or one that tells too much
 */
export async function refuseWrongDeck(root: string): Promise<Deck> {
  const context = await readContext(root)
  const findings = await runSiteChecks(context)
  if (findings.length)
    throw new UserError(reportFindings(findings))
  return context.deck
}
