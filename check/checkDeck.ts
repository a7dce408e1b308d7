import type { DeckCheck } from '@interview-deck/toolbox/deck/deckConfig'
import { readContext } from './readContext.ts'
import { reportFindings } from './report.ts'
import { runSiteChecks } from './runChecks.ts'

/** What keeps this deck from being built or exported (`check` in `deck.config.ts`). */
export default (async (deck, root) => {
  const findings = await runSiteChecks(await readContext(root, deck))
  return findings.length ? reportFindings(findings) : undefined
}) satisfies DeckCheck
