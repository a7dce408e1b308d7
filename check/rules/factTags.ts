import type { FactShow } from '../../facts/index.ts'
import type { Tag } from '../tags.ts'
import type { Problem } from '../types.ts'
import { formatFact, getFact } from '../../facts/index.ts'

/** The components that show a fact by its id, and the aspects that they need of it. */
const FACT_COMPONENTS: Record<string, FactShow[]> = {
  Metric: ['value'],
  Fact: [],
}

export const CALLOUT_COMPONENTS = ['Metric']

/** The fact that a tag shows, and which of its aspects; nothing for tags that show none. */
export function factOf(tag: Tag): { id: string, shows: FactShow[], line: number } | undefined {
  const attribute = tag.attributes.find(({ name }) => name === 'id')
  const needs = FACT_COMPONENTS[tag.name]
  if (!needs || attribute?.value === undefined)
    return undefined
  const show = tag.attributes.find(({ name }) => name === 'show')?.value ?? 'value'
  return {
    id: attribute.value,
    shows: tag.name === 'Fact' ? [show as FactShow] : needs,
    line: attribute.line,
  }
}

/** The ledger holds the fact that a tag names, with the aspects that it shows. */
export function checkFactTag(tag: Tag): Problem[] {
  const shown = factOf(tag)
  if (!shown)
    return []
  try {
    const fact = getFact(shown.id)
    shown.shows.forEach(show => formatFact(fact, show))
    return []
  }
  catch (error) {
    return [{ line: shown.line, message: `<${tag.name}>: ${(error as Error).message}` }]
  }
}
