import type { Deck } from '@interview-deck/kit/deck/loadDeck'
import type { CheckContext, Finding, Rule } from './types.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadDeck } from '@interview-deck/kit/deck/loadDeck'
import { findPressure, ledger } from '../facts/index.ts'
import { readClickSources } from './clicks/clickSources.ts'
import { readComponents, readLayouts } from './components/readComponents.ts'
import { readFactPlaces } from './factPlaces.ts'
import { readIncident, readPictures } from './readContent.ts'
import { readTemplates } from './readTemplates.ts'
import { checkAddresses } from './rules/addresses.ts'
import { checkCallouts } from './rules/callouts.ts'
import { checkClickMarks } from './rules/clickMarks.ts'
import { checkComponents } from './rules/components.ts'
import { checkCoverage } from './rules/coverage.ts'
import { checkDoubledWords } from './rules/doubledWords.ts'
import { checkFollowUps } from './rules/followUps.ts'
import { checkHeldBack } from './rules/heldBack.ts'
import { checkIncident, checkLedger } from './rules/ledger.ts'
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
import { checkStretches } from './rules/stretches.ts'

/** What would make a wrong site, or one that tells more than it should: `npm run build` and `npm run export` refuse it as well. */
const SITE_RULES: Rule[] = [
  checkSections,
  checkAddresses,
  checkLinks,
  checkPresenterParts,
  checkHeldBack,
  checkComponents,
  checkSlots,
  checkPictures,
  checkLedger,
  checkQuoted,
  checkIncident,
  checkShownNumbers,
  checkDiagramTexts,
]

/**
 * Everything. What only these rules find is about the talk (the script against its budget, key points and follow-ups,
 * coverage, figures in the notes): nothing of it is in a shared deck, and a candidate may well build one before it is done.
 */
const RULES: Rule[] = [
  ...SITE_RULES.filter(rule => rule !== checkShownNumbers && rule !== checkDiagramTexts),
  checkNumbers,
  checkMermaid,
  checkRehearsal,
  checkFollowUps,
  checkScript,
  checkClickMarks,
  checkStretches,
  checkSentences,
  checkDoubledWords,
  checkCoverage,
  checkCallouts,
]

/** Reads the deck and what its rules need, private sections included. */
export async function readContext(root: string, deck?: Deck): Promise<CheckContext> {
  deck ??= await loadDeck({ root })
  return {
    deck,
    facts: ledger,
    tellIncident: await readIncident(root),
    factPlaces: readFactPlaces(root),
    pressure: findPressure(),
    pictures: await readPictures(root),
    components: readComponents(root, [deck.headmatter.addons ?? []].flat()),
    clickSources: readClickSources(root),
    layouts: readLayouts(root, deck.headmatter.theme ?? 'default'),
    templates: readTemplates(root),
    publicFileExists: path => existsSync(join(root, 'public', path)),
  }
}

/** Everything that is wrong with a deck, by file and line. */
export function runChecks(context: CheckContext): Promise<Finding[]> {
  return applyRules(RULES, context)
}

/** The part of {@link runChecks} without which nothing is built or exported. */
export function runSiteChecks(context: CheckContext): Promise<Finding[]> {
  return applyRules(SITE_RULES, context)
}

async function applyRules(rules: Rule[], context: CheckContext): Promise<Finding[]> {
  const found = await Promise.all(rules.map(rule => rule(context)))
  return [...found.flat(), ...context.deck.errors.map(readParserError)]
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
}

/** `file:line: message`, as `loadDeck` passes on what Slidev could not read. */
function readParserError(error: string): Finding {
  const [, file = '', line = '1', message = error] = /^(.*?):(\d+): (.*)$/s.exec(error) ?? []
  return { file, line: Number(line), rule: 'parser', message }
}
