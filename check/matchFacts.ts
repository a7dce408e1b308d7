import type { Fact, FactShow, Quantity } from '../facts/index.ts'
import type { FoundQuantity } from './quantities.ts'
import type { Attribute, Tag } from './regions.ts'
import { ANSWERS_DATE, downtimeSeconds, factText, formatFact, getFact, toBaseUnit, wholeMonths } from '../facts/index.ts'

/** The fact that `<Fact>` or `<Metric>` shows by its id, and how; nothing for other tags. */
export function factOf({ name, attributes }: Tag): { id: string, show: FactShow, place: Attribute } | undefined {
  const place = ['Fact', 'Metric'].includes(name) ? attributes.find(({ name }) => name === 'id') : undefined
  const show = name === 'Fact' ? attributes.find(({ name }) => name === 'show')?.value : undefined
  return place?.value === undefined ? undefined : { id: place.value, show: (show ?? 'value') as FactShow, place }
}

/** For `replaceFacts`; missing facts are reported by the components rule. */
export function factTextOr(instead: (id: string) => string): (id: string, show?: string) => string {
  return (id, show) => {
    try {
      return factText(id, show)
    }
    catch {
      return instead(id)
    }
  }
}

export type Aspect = 'value' | 'before' | 'after' | 'window'

type Measure = Pick<FoundQuantity, 'value' | 'upper' | 'unit'>

/** Values in the smallest unit of their dimension, so that 120분 is 2시간 and 12개월 is 1년. */
function normalise({ value, unit }: Pick<Measure, 'value' | 'unit'>): { value: number, dimension: string } {
  return unit === '년' ? { value: value * 12, dimension: '개월' } : toBaseUnit({ value, unit } as Quantity)
}

function equal(a: Pick<Measure, 'value' | 'unit'>, b: Pick<Measure, 'value' | 'unit'>): boolean {
  const [left, right] = [normalise(a), normalise(b)]
  return left.dimension === right.dimension && Math.abs(left.value - right.value) < 1e-6
}

function sameQuantity(found: Measure, quantity: Quantity): boolean {
  const { unit, upper } = quantity
  if (found.upper !== undefined)
    return upper !== undefined && equal(found, quantity) && equal({ value: found.upper, unit: found.unit }, { value: upper, unit })
  return equal(found, quantity) || (upper !== undefined && equal(found, { value: upper, unit }))
}

export function aspectsShown(found: Measure, fact: Fact): Aspect[] {
  return aspectsOf(fact).filter(aspect => sameQuantity(found, quantityOf(fact, aspect)!))
}

export function aspectsOf(fact: Fact): Aspect[] {
  return (['value', 'before', 'after', 'window'] as const).filter(aspect => quantityOf(fact, aspect))
}

function quantityOf(fact: Fact, aspect: Aspect): Quantity | undefined {
  return aspect === 'value' ? fact : fact[aspect]
}

/** Whether a fact holds the quantity, or computes to it: a year's downtime, the months since its event. */
export function holds(fact: Fact, found: Measure): boolean {
  return aspectsShown(found, fact).length > 0 || isDowntimeOf(fact, found) || isElapsedSince(fact, found) || isPartOf(fact, found)
}

/** The time that had passed by the day of the answers, said instead of a window that reaches beyond it. */
function isElapsedSince(fact: Fact, found: Measure): boolean {
  return fact.event !== undefined && fact.window !== undefined
    && equal(found, { value: wholeMonths(fact.event, ANSWERS_DATE), unit: '개월' })
}

/** A rate as that many things of the fact that it is applied to, before and after, and how many were put right. */
function isPartOf(fact: Fact, found: Measure): boolean {
  if (!fact.appliedTo)
    return false
  const whole = getFact(fact.appliedTo)
  const rates = [fact.before, fact.after].filter(quantity => quantity !== undefined).map(({ value }) => value)
  const parts = [...rates, Math.abs(rates[0]! - rates.at(-1)!)].map(rate => whole.value * rate / 100)
  return parts.some(value => equal(found, { value, unit: whole.unit }))
}

function isDowntimeOf(fact: Fact, found: Measure): boolean {
  const { value, dimension } = normalise(found)
  if (!fact.rate || fact.change !== '달성' || dimension !== 'time')
    return false
  const downtime = downtimeSeconds(fact.value)
  return [downtime, Math.round(downtime), Math.floor(downtime / 60) * 60].some(seconds => Math.abs(seconds - value) < 1e-6)
}

/** The fact with the value most like it, one of the same dimension first; nothing where the ledger is empty. */
export function nearestFact(found: Measure, facts: readonly Fact[]): { fact: Fact, text: string } | undefined {
  const target = normalise(found)
  const [nearest] = facts.flatMap(fact => aspectsOf(fact).map((aspect) => {
    const { value, dimension } = normalise(quantityOf(fact, aspect)!)
    return {
      fact,
      text: aspect === 'value' ? formatFact(fact, 'claim') : `${fact.label} ${formatFact(fact, aspect)}`,
      isForeign: dimension !== target.dimension,
      distance: Math.abs(Math.log((value + 1) / (target.value + 1))),
    }
  })).sort((a, b) => Number(a.isForeign) - Number(b.isForeign) || a.distance - b.distance)
  return nearest
}
