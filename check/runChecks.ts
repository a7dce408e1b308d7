import type { CheckContext, Finding, Rule } from './types.ts'
import { checkAddresses } from './rules/addresses.ts'
import { checkCallouts } from './rules/callouts.ts'
import { checkClickPauses } from './rules/clickPauses.ts'
import { checkComponents } from './rules/components.ts'
import { checkCoverage } from './rules/coverage.ts'
import { checkDoubledWords } from './rules/doubledWords.ts'
import { checkFollowUps } from './rules/followUps.ts'
import { checkHeldBack } from './rules/heldBack.ts'
import { checkLedger } from './rules/ledger.ts'
import { checkLinks } from './rules/links.ts'
import { checkDiagramTexts, checkMermaid } from './rules/mermaid.ts'
import { checkNumbers, checkShownNumbers } from './rules/numbers.ts'
import { checkPictures } from './rules/pictures.ts'
import { checkPresenterParts } from './rules/presenterParts.ts'
import { checkQuoted } from './rules/quoted.ts'
import { checkRehearsal } from './rules/rehearsal.ts'
import { checkScript } from './rules/script.ts'
import { checkSections } from './rules/sections.ts'
import { checkSentences } from './rules/sentences.ts'
import { checkSlots } from './rules/slots.ts'

/** What would make a wrong site, or one that tells more than it should: `npm run build` and `npm run export` refuse it as well. */
const SITE_RULES: Record<string, Rule> = {
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
const RULES: Record<string, Rule> = {
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
  'callouts': checkCallouts,
}

/** Everything that is wrong with a deck, by file and line. */
export function runChecks(context: CheckContext): Promise<Finding[]> {
  return applyRules(RULES, context)
}

/** The part of {@link runChecks} without which nothing is built or exported. */
export function runSiteChecks(context: CheckContext): Promise<Finding[]> {
  return applyRules(SITE_RULES, context)
}

async function applyRules(rules: Record<string, Rule>, context: CheckContext): Promise<Finding[]> {
  const found = await Promise.all(Object.entries(rules).map(async ([rule, check]) => (await check(context)).map(finding => ({ ...finding, rule }))))
  return [...found.flat(), ...context.deck.errors.map(readParserError)]
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
}

/** `file:line: message`, as `loadDeck` passes on what Slidev could not read. */
function readParserError(error: string): Finding {
  const [, file = '', line = '1', message = error] = /^(.*?):(\d+): (.*)$/s.exec(error) ?? []
  return { file, line: Number(line), rule: 'parser', message }
}
