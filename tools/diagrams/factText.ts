import type { FactShow } from '../../facts/index.ts'
import { FACT_SHOWS, formatFact, getFact } from '../../facts/index.ts'

/** What `<Fact id show />` reads as. Throws a RangeError that names what is allowed. */
export function factText(id: string, show: string = 'value'): string {
  if (!FACT_SHOWS.includes(show as FactShow))
    throw new RangeError(`<Fact id="${id}" show="${show}">: show is one of ${FACT_SHOWS.join(', ')}`)
  return formatFact(getFact(id), show as FactShow)
}
