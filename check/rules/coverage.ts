import type { Section } from '@interview-deck/toolbox/deck/loadDeck'
import type { Fact } from '../../facts/index.ts'
import type { CheckContext, Finding } from '../context.ts'
import type { Aspect } from '../matchFacts.ts'
import type { Tag } from '../regions.ts'
import { formatFact, nearestTo } from '../../facts/index.ts'
import { findingAt } from '../context.ts'
import { aspectsOf, aspectsShown, factOf } from '../matchFacts.ts'
import { findQuantities } from '../quantities.ts'
import { readableText, regionsOf } from '../regions.ts'

/** Every figure, its before, after and window too, is on a slide or in the notes of each section that the ledger gives it to. */
export function checkCoverage(context: CheckContext): Finding[] {
  const { deck, facts, factPlaces } = context
  const slugs = deck.imports.map(({ frontmatter }) => String(frontmatter.slug))
  return [
    ...facts.flatMap(({ id, sections }) => sections.filter(slug => !slugs.includes(slug)).map(slug =>
      findingAt(factPlaces.get(id) ?? { file: 'facts/ledger', line: 1 }, `${id} belongs to "${slug}", but slides.md has no such section; nearest: ${nearestTo(slug, slugs).join(', ')}`))),
    ...deck.sections.flatMap(section => checkSection(section, context)),
  ]
}

function checkSection(section: Section, { facts, pictures, pressure }: CheckContext): Finding[] {
  const shown = aspectsOfSection(section, facts, pictures)
  // A window longer than the time that had passed is better not said at all.
  const isTooLong = (id: string) => pressure.some(({ fact, rule }) => fact === id && rule === 'window-too-long')
  return facts.filter(fact => fact.sections.includes(section.slug)).flatMap(fact => aspectsOf(fact)
    .filter(aspect => !shown.has(`${fact.id} ${aspect}`) && !(aspect === 'window' && isTooLong(fact.id)))
    .map(aspect => findingAt(section.slides[0]!, `${fact.id} belongs to this section, but neither a slide nor a note shows its ${describe(fact, aspect)}`)))
}

function aspectsOfSection(section: Section, facts: readonly Fact[], pictures: CheckContext['pictures']): Set<string> {
  const shown = new Set<string>()
  // Prepared material of the rehearsal, in the frontmatter, is neither shown nor said.
  for (const region of section.slides.flatMap(slide => regionsOf(slide, 'content', 'mermaid', 'note'))) {
    for (const { id, show } of region.tags.flatMap(tag => factOf(tag) ?? []))
      shown.add(`${id} ${['before', 'after', 'window', 'label'].includes(show) ? show : 'value'}`)
    for (const quantity of [readableText(region), ...region.tags.flatMap(tag => sentencesOf(tag, pictures))].flatMap(findQuantities))
      facts.forEach(fact => aspectsShown(quantity, fact).forEach(aspect => shown.add(`${fact.id} ${aspect}`)))
  }
  return shown
}

/** Accessible text of a picture; one that cannot be drawn has a finding of its own. */
function sentencesOf(tag: Tag, pictures: CheckContext['pictures']): string[] {
  try {
    return [(pictures.get(tag.name)?.({}) as { sentence?: string | string[] } | undefined)?.sentence ?? []].flat()
  }
  catch {
    return []
  }
}

function describe(fact: Fact, aspect: Aspect): string {
  return aspect === 'value' ? `value "${formatFact(fact, 'claim')}"` : `${aspect} "${fact.label} ${formatFact(fact, aspect)}"`
}
