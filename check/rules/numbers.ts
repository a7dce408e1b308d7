import type { Fact } from '../../facts/index.ts'
import type { FoundQuantity } from '../quantities.ts'
import type { Region } from '../regions.ts'
import type { CheckContext, Finding } from '../types.ts'
import { holds, nearestFact } from '../matchFacts.ts'
import { findQuantities } from '../quantities.ts'
import { findInRegions, lineAt } from '../regions.ts'
import { blankTags } from '../tags.ts'

/**
 * Every number with a unit that is read or said is a figure of the ledger.
 *
 * Read: content, diagrams, notes, frontmatter, attribute values in Korean. Not a quantity: dates and clock times, versions
 * (no unit), structure (`3가지`, `2단계`, `세 개`), fractions, code. A section may also name its own time budget (`1분 자기소개`).
 */
export function checkNumbers(context: CheckContext): Finding[] {
  return numbersIn(context)
}

/** The part of {@link checkNumbers} that a visitor of the deck would read. */
export function checkShownNumbers(context: CheckContext): Finding[] {
  return numbersIn(context, 'content', 'mermaid')
}

function numbersIn({ deck, facts }: CheckContext, ...kinds: Region['kind'][]): Finding[] {
  return findInRegions([...deck.imports, ...deck.slides], kinds, (region, { frontmatter }) => findQuantities(readableText(region))
    .filter(found => found.strict && !isBudget(found, frontmatter.budget) && !facts.some(fact => holds(fact, found)))
    .map(found => ({ line: lineAt(region, found.offset), message: describe(found, facts) })))
}

export function readableText(region: Region): string {
  return blankTags(region.text)
}

function isBudget(found: FoundQuantity, budget: unknown): boolean {
  return (found.unit === '초' && found.value === budget) || (found.unit === '분' && found.value * 60 === budget)
}

function describe(found: FoundQuantity, facts: readonly Fact[]): string {
  const nearest = nearestFact(found, facts)
  return `"${found.text}" is no figure of the ledger; nearest: ${nearest.fact.id} (${nearest.text})`
}
