import type { CheckContext, Finding, Rule } from './types.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findPressure, ledger } from '../../facts/index.ts'
import { loadDeck } from '../deck/loadDeck.ts'
import { readComponents, readLayouts } from './components/readComponents.ts'
import { checkComponents } from './rules/components.ts'
import { checkCoverage } from './rules/coverage.ts'
import { checkLinks } from './rules/links.ts'
import { checkMermaid } from './rules/mermaid.ts'
import { checkNumbers } from './rules/numbers.ts'
import { checkRehearsal } from './rules/rehearsal.ts'
import { checkScript } from './rules/script.ts'
import { checkSections } from './rules/sections.ts'
import { checkSlots } from './rules/slots.ts'

const RULES: Rule[] = [checkSections, checkRehearsal, checkScript, checkNumbers, checkCoverage, checkComponents, checkSlots, checkMermaid, checkLinks]

/** Reads the deck and what its rules need, private sections included. */
export async function readContext(root: string): Promise<CheckContext> {
  const deck = await loadDeck({ root })
  return {
    deck,
    facts: ledger,
    pressure: findPressure(),
    components: readComponents(root),
    layouts: readLayouts(root, deck.headmatter.theme ?? 'default'),
    publicFileExists: path => existsSync(join(root, 'public', path)),
  }
}

/** Everything that is wrong with a deck, by file and line. */
export async function runChecks(context: CheckContext): Promise<Finding[]> {
  const found = await Promise.all(RULES.map(rule => rule(context)))
  return [...found.flat(), ...context.deck.errors.map(readParserError)]
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
}

/** `file:line: message`, as `loadDeck` passes on what Slidev could not read. */
function readParserError(error: string): Finding {
  const [, file = '', line = '1', message = error] = /^(.*?):(\d+): (.*)$/s.exec(error) ?? []
  return { file, line: Number(line), rule: 'parser', message }
}
