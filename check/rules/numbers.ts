import type { Fact } from '../../facts/index.ts'
import type { CheckContext, Finding } from '../context.ts'
import type { FoundQuantity } from '../quantities.ts'
import type { Region } from '../regions.ts'
import { UNITS } from '../../facts/index.ts'
import { findingAt } from '../context.ts'
import { factOf, holds, nearestFact } from '../matchFacts.ts'
import { findQuantities } from '../quantities.ts'
import { placeIn, readableText, regionsOf } from '../regions.ts'

/**
 * Every number with a unit that is read or said is a figure of the ledger.
 *
 * Read: content, diagrams, notes, frontmatter, attribute values in Korean. Not a quantity: dates and clock times, versions
 * (no unit), structure (`3가지`, `2단계`, `세 개`), fractions, code. A section may also name its own time budget (`1분 자기소개`).
 */
export function checkNumbers(context: CheckContext, ...kinds: Region['kind'][]): Finding[] {
  const { deck, facts } = context
  return [...deck.imports, ...deck.slides].flatMap(slide => regionsOf(slide, ...kinds).flatMap(region => findQuantities(readableText(region))
    .filter(found => found.strict && !isBudget(found, slide.frontmatter.budget) && !facts.some(fact => holds(fact, found)))
    .map(found => findingAt(placeIn(region, found.offset), describe(found, facts)))))
}

/** The part of {@link checkNumbers} that a visitor of the deck would read. */
export function checkShownNumbers(context: CheckContext): Finding[] {
  return checkNumbers(context, 'content', 'mermaid')
}

function isBudget(found: FoundQuantity, budget: unknown): boolean {
  return (found.unit === '초' && found.value === budget) || (found.unit === '분' && found.value * 60 === budget)
}

function describe(found: FoundQuantity, facts: readonly Fact[]): string {
  const nearest = nearestFact(found, facts)
  const unit = UNITS.find(unit => unit === found.unit)
  return `"${found.text}" is no figure of the ledger; ${nearest ? `nearest: ${nearest.fact.id} (${nearest.text}); ` : ''}`
    + `to add it, write an entry with value: ${found.value}, unit: '${found.unit}' into a file of facts/ledger/${unit ? '' : `, and the unit into UNITS in facts/types.ts`}`
}

/** A quoted figure may appear on one slide only. */
export function checkQuoted({ deck, facts }: CheckContext): Finding[] {
  return facts.filter(({ kind }) => kind === 'quoted').flatMap(({ id, label }) => {
    const places = deck.slides.flatMap(slide => regionsOf(slide, 'content', 'mermaid').flatMap((region) => {
      const offset = region.text.indexOf(label)
      return region.tags.find(tag => factOf(tag)?.id === id) ?? (offset < 0 ? [] : placeIn(region, offset))
    }).slice(0, 1))
    return places.slice(1).map(place => findingAt(place, `"${label}" (${id}) is quoted, and stands on ${places[0]!.file}:${places[0]!.line} already; allowed: one slide`))
  })
}
