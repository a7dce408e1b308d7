import type { FactShow } from './format.ts'
import type { Fact } from './types.ts'
import { getFact } from './find.ts'
import { formatFact, showsOf } from './format.ts'
import { ledger } from './ledger.ts'

/** What `<Fact id show />` reads as. @throws {RangeError} that names what is allowed */
export function factText(id: string, show: string = 'value'): string {
  return formatFact(getFact(id), show as FactShow)
}

/** A fact's texts, for whoever searches a build for what must not be in it. */
export interface FactTexts {
  id: string
  /** What tells of the fact: its name, where it is from, its figure in every form. */
  telling: string[]
  /** Everything that may show where the fact may. */
  all: string[]
}

export function factTexts(facts: readonly Fact[] = ledger): FactTexts[] {
  return facts.map((fact) => {
    const telling = [fact.label, fact.notation, fact.scope, fact.system, fact.denominator, fact.source, ...showsOf(fact).map(show => formatFact(fact, show))]
      .filter(text => text !== undefined)
    return { id: fact.id, telling, all: [...telling, ...stringsIn(fact)] }
  })
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string')
    return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
