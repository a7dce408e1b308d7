import type { FactShow } from './format.ts'
import type { Fact } from './types.ts'
import { getFact } from './find.ts'
import { formatFact, showsOf } from './format.ts'
import { ledger } from './ledger.ts'

/** What `<Fact id show />` reads as. @throws {RangeError} that names what is allowed */
export function factText(id: string, show: string = 'value'): string {
  return formatFact(getFact(id), show as FactShow)
}

/** A fact's texts, for the leak search. `telling`: its name, where it is from, its figure in every form; `all`: what may show only where the fact may. */
export function factTexts(facts: readonly Fact[] = ledger) {
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
