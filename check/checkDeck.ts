import type { DeckCheck } from '@interview-deck/toolbox/deck/deckConfig'
import type { Deck } from '@interview-deck/toolbox/deck/loadDeck'
import type { CheckContext, Finding, SourceLocation } from './context.ts'
import { countLines } from '@interview-deck/toolbox/text/markdown'
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

/** Errors of a shared site, which `npm run build` and `npm run export` refuse as well. */
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

/** About the talk alone, so the deck can be built before they are fixed. */
const TALK_RULES: Rules = {
  'said-numbers': context => checkNumbers(context, 'frontmatter', 'note'),
  'rehearsal': checkRehearsal,
  'follow-ups': checkFollowUps,
  'script': checkScript,
  'click-pauses': checkClickPauses,
  'sentences': checkSentences,
  'doubled-words': checkDoubledWords,
  'coverage': checkCoverage,
}

const RULES: Rules = { ...SITE_RULES, mermaid: checkMermaid, ...TALK_RULES }

export async function runChecks(context: CheckContext, rules = RULES): Promise<Finding[]> {
  const found = await Promise.all(Object.entries(rules).map(async ([rule, check]) => (await check(context)).map(finding => ({ ...finding, rule }))))
  return [...found.flat(), ...context.deck.errors.map(readParserError)]
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
}

/**
 * Splits findings into errors and draft to-dos: those about the talk alone in sections with `status: draft`. While there is one, findings
 * outside of sections (the ledger, the cover's note) are to-dos as well.
 */
export function partDrafts(findings: Finding[], { imports, sections }: Deck): { wrong: Finding[], toDo: Finding[] } {
  const drafts = imports.filter(({ frontmatter }) => frontmatter.status === 'draft').map(({ frontmatter }) => frontmatter.slug)
  const finished = [
    ...sections.filter(({ slug }) => !drafts.includes(slug)).flatMap(({ slides }) => slides),
    ...imports.filter(({ frontmatter }) => !drafts.includes(frontmatter.slug)),
  ]
  const isFinished = ({ file, line }: SourceLocation) => finished.some(slide => slide.file === file && line >= slide.line && line <= slide.line + countLines(slide.raw))
  const isToDo = (finding: Finding) => drafts.length > 0 && finding.rule! in TALK_RULES && !isFinished(finding)
  return { wrong: findings.filter(finding => !isToDo(finding)), toDo: findings.filter(isToDo) }
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
