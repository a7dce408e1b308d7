import type { Fact, Quantity } from '../facts/index.ts'
import type { FoundQuantity } from './quantities.ts'
import { ANSWERS_DATE, downtimeSeconds, formatFact, getFact, toBaseUnit, wholeMonths } from '../facts/index.ts'

/** A quantity of a fact that an answer may show. */
export type Aspect = 'value' | 'before' | 'after' | 'window'

type Measure = Pick<FoundQuantity, 'value' | 'upper' | 'unit'>

/** Values in the smallest unit of their dimension, so that 120분 is 2시간 and 12개월 is 1년. */
function normalise({ value, unit }: Pick<Measure, 'value' | 'unit'>): { value: number, dimension: string } {
  if (unit === '개월' || unit === '년')
    return { value: unit === '년' ? value * 12 : value, dimension: 'months' }
  return toBaseUnit({ value, unit } as Quantity)
}

function equal(a: Pick<Measure, 'value' | 'unit'>, b: Pick<Measure, 'value' | 'unit'>): boolean {
  const left = normalise(a)
  const right = normalise(b)
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

/** An honest answer to a window that is too long says how much time had passed. */
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

export function nearestFact(found: Measure, facts: readonly Fact[]): { fact: Fact, text: string } {
  const target = normalise(found)
  const candidates = facts.flatMap(fact => aspectsOf(fact).map((aspect) => {
    const { value, dimension } = normalise(quantityOf(fact, aspect)!)
    return {
      fact,
      text: aspect === 'value' ? formatFact(fact, 'claim') : `${fact.label} ${formatFact(fact, aspect)}`,
      foreign: dimension === target.dimension ? 0 : 1,
      distance: Math.abs(Math.log((value + 1) / (target.value + 1))),
    }
  }))
  candidates.sort((a, b) => a.foreign - b.foreign || a.distance - b.distance)
  return candidates[0]!
}
