import type { DeckCheck } from '@interview-deck/toolbox/deck/deckConfig'
import type { CheckContext, Finding } from './context.ts'
import { readContext } from './context.ts'
import { reportFindings } from './report.ts'
import { checkComponents, checkPictures, checkSlots } from './rules/components.ts'
import { checkCoverage } from './rules/coverage.ts'
import { checkDoubledWords } from './rules/doubledWords.ts'
import { checkLedger } from './rules/ledger.ts'
import { checkLinks } from './rules/links.ts'
import { checkDiagramTexts, checkMermaid } from './rules/mermaid.ts'
import { checkNumbers, checkQuoted, checkShownNumbers } from './rules/numbers.ts'
import { checkHeldBack, checkPresenterParts } from './rules/privacy.ts'
import { checkFollowUps, checkRehearsal } from './rules/rehearsal.ts'
import { checkClickPauses, checkScript, checkSentences } from './rules/script.ts'
import { checkAddresses, checkSections } from './rules/sections.ts'

type Rules = Record<string, (context: CheckContext) => Finding[] | Promise<Finding[]>>

/** What would make a wrong site, or one that tells more than it should: `npm run build` and `npm run export` refuse it as well. */
const SITE_RULES: Rules = {
  'sections': checkSections,
  'addresses': checkAddresses,
  'links': checkLinks,
  'presenter': checkPresenterParts,
  'held-back': checkHeldBack,
  'components': checkComponents,
  'slots': checkSlots,
  'pictures': checkPictures,
  'ledger': checkLedger,
  'quoted': checkQuoted,
  'numbers': checkShownNumbers,
  'mermaid': checkDiagramTexts,
}

/** Everything. What only these rules find is about the talk, of which nothing is in a shared deck: it may be built before it is done. */
const RULES: Rules = {
  ...SITE_RULES,
  'numbers': checkNumbers,
  'mermaid': checkMermaid,
  'rehearsal': checkRehearsal,
  'follow-ups': checkFollowUps,
  'script': checkScript,
  'click-pauses': checkClickPauses,
  'sentences': checkSentences,
  'doubled-words': checkDoubledWords,
  'coverage': checkCoverage,
}

export async function runChecks(context: CheckContext, rules = RULES): Promise<Finding[]> {
  const found = await Promise.all(Object.entries(rules).map(async ([rule, check]) => (await check(context)).map(finding => ({ ...finding, rule }))))
  return [...found.flat(), ...context.deck.errors.map(readParserError)]
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
}

/** `file:line: message`, as `loadDeck` passes on what Slidev could not read. */
function readParserError(error: string): Finding {
  const [, file = '', line = '1', message = error] = /^(.*?):(\d+): (.*)$/s.exec(error) ?? []
  return { file, line: Number(line), rule: 'parser', message }
}

/** What keeps this deck from being built or exported (`check` in `deck.config.ts`). */
export default (async (deck, root) => {
  const findings = await runChecks(await readContext(root, deck), SITE_RULES)
  return findings.length ? reportFindings(findings) : undefined
}) satisfies DeckCheck
