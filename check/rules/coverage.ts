import type { Section } from '@interview-deck/toolbox/deck/loadDeck'
import type { Fact, FactShow } from '../../facts/index.ts'
import type { Aspect } from '../matchFacts.ts'
import type { Tag } from '../tags.ts'
import type { CheckContext, Finding } from '../types.ts'
import { formatFact, nearestTo } from '../../facts/index.ts'
import { aspectsOf, aspectsShown } from '../matchFacts.ts'
import { findQuantities } from '../quantities.ts'
import { splitRegions } from '../regions.ts'
import { findTags } from '../tags.ts'
import { factOf } from './factTags.ts'
import { readableText } from './numbers.ts'

/** What each component shows of its fact, beyond what `<Fact show>` says. */
const SHOWN_BY: Record<string, Aspect[]> = {
  Metric: ['value'],
}

/** Every figure, its before, after and window too, is on a slide or in the notes of each section that the ledger gives it to. */
export function checkCoverage(context: CheckContext): Finding[] {
  return [...checkHomes(context), ...context.deck.sections.flatMap(section => checkSection(section, context))]
}

function checkHomes({ deck, facts, factPlaces }: CheckContext): Finding[] {
  const slugs = deck.imports.map(({ frontmatter }) => String(frontmatter.slug))
  return facts.flatMap(({ id, sections }) => sections.filter(slug => !slugs.includes(slug)).map((slug): Finding => ({
    ...(factPlaces.get(id) ?? { file: 'facts/ledger', line: 1 }),
    message: `${id} belongs to "${slug}", but slides.md has no such section; nearest: ${nearestTo(slug, slugs).join(', ')}`,
  })))
}

function checkSection(section: Section, { facts, pictures, pressure }: CheckContext): Finding[] {
  const shown = aspectsOfSection(section, facts, pictures)
  const [first] = section.slides
  return facts.filter(fact => fact.sections.includes(section.slug)).flatMap(fact =>
    aspectsOf(fact).filter(aspect => !shown.has(`${fact.id} ${aspect}`) && !(aspect === 'window' && isTooLong(fact.id, pressure))).map((aspect): Finding => ({
      file: first!.file,
      line: first!.line,
      message: `${fact.id} belongs to this section, but neither a slide nor a note shows its ${describe(fact, aspect)}`,
    })))
}

/** A window longer than the time that had passed is better not said at all. */
function isTooLong(id: string, pressure: CheckContext['pressure']): boolean {
  return pressure.some(({ fact, rule }) => fact === id && rule === 'window-too-long')
}

function aspectsOfSection(section: Section, facts: readonly Fact[], pictures: CheckContext['pictures']): Set<string> {
  const shown = new Set<string>()
  for (const region of section.slides.flatMap(slide => splitRegions(slide))) {
    // Prepared material of the rehearsal is neither shown nor said.
    if (region.kind === 'frontmatter')
      continue
    const tags = findTags(region)
    for (const tag of tags) {
      const fact = factOf(tag)
      for (const aspect of SHOWN_BY[tag.name] ?? fact?.shows.map(aspectOf) ?? [])
        shown.add(`${fact?.id} ${aspect}`)
    }
    const told = [readableText(region), ...tags.flatMap(tag => sentencesOf(tag, pictures))]
    for (const quantity of told.flatMap(findQuantities)) {
      for (const fact of facts)
        aspectsShown(quantity, fact).forEach(aspect => shown.add(`${fact.id} ${aspect}`))
    }
  }
  return shown
}

/** What a picture says to who does not see it. One that cannot be drawn has a finding of its own. */
function sentencesOf(tag: Tag, pictures: CheckContext['pictures']): string[] {
  try {
    return [(pictures.get(tag.name)?.({}) as { sentence?: string | string[] } | undefined)?.sentence ?? []].flat()
  }
  catch {
    return []
  }
}

function aspectOf(show: FactShow): Aspect | undefined {
  return show === 'before' || show === 'after' || show === 'window' ? show : show === 'label' ? undefined : 'value'
}

function describe(fact: Fact, aspect: Aspect): string {
  return aspect === 'value' ? `value "${formatFact(fact, 'claim')}"` : `${aspect} "${fact.label} ${formatFact(fact, aspect)}"`
}
