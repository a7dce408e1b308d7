import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineDeckConfig } from '@interview-deck/kit/deck/deckConfig'
import { factText, factTexts } from './facts/index.ts'
import { mermaidConfig } from './styles/mermaid.ts'
import { readTokens } from './styles/readTokens.ts'

// What the commands have to know of this deck; the deck itself is written in slides.md and pages/.
export default defineDeckConfig({
  ledger: { folder: 'facts', textOf: factText, entries: factTexts },
  exhibits: ['average', 'policy', 'budget'],
  mermaid: root => mermaidConfig(readTokens(readFileSync(join(root, 'styles/tokens.css'), 'utf-8'))),
  async check(deck, root) {
    // Read only when there is something to build.
    const { readContext, runSiteChecks } = await import('./check/runChecks.ts')
    const { reportFindings } = await import('./check/report.ts')
    const findings = await runSiteChecks(await readContext(root, deck))
    return findings.length ? reportFindings(findings) : undefined
  },
})
