import type { Fact, Quantity, Unit } from '../../facts/index.ts'
import { formatFact, formatQuantity, getFact, toBaseUnit } from '../../facts/index.ts'

const COUNTED_UNITS: readonly Unit[] = ['대', '개', '명', '건', '건/초', '년', '개월', '주', '일', '시간', '분']

const TICK_UNITS = ['분', '시간', '일'] as const
type TickUnit = typeof TICK_UNITS[number]

type Moment = 'value' | 'before' | 'after'

const MOST_MARKS = 100_000

/** @throws {RangeError} for a share, a range, or a part of a thing */
export function countOf(id: string): number {
  const fact = getFact(id)
  if (!COUNTED_UNITS.includes(fact.unit))
    throw new RangeError(`"${id}" (${formatFact(fact, 'claim')}) is not a number of things; marks take facts in ${COUNTED_UNITS.join(', ')}`)
  return wholeCount(id, fact)
}

/**
 * A percentage of the things that `of` counts.
 * @throws {RangeError} where it is no percentage, or no whole number of these things
 */
export function shareOf(id: string, of: string, show: Moment = 'value'): { part: number, total: number } {
  const total = countOf(of)
  const quantity = quantityOf(id, show)
  if (quantity.unit !== '%')
    throw new RangeError(`"${id}" shows ${formatQuantity(quantity)}, which is no share; a share takes facts in %`)
  return { part: wholePart(id, quantity, total), total }
}

/** @throws {RangeError} where it is no whole number of marks, with a total that would do */
export function wholePart(id: string, { value, upper }: Quantity, total: number): number {
  const part = Number((total * value / 100).toFixed(9))
  if (upper !== undefined || !Number.isInteger(part) || part > total)
    throw new RangeError(`"${id}" of ${total} marks is ${part} marks, no whole number of them; ${value}% can be counted in ${smallestField(value)}`)
  return part
}

function smallestField(value: number): number {
  const decimals = String(value).split('.')[1]?.length ?? 0
  return 10 ** (2 + decimals)
}

/** @throws {RangeError} where it is no time, or no whole number of these units */
export function lengthOf(id: string, unit: TickUnit, show: Moment = 'value'): number {
  const quantity = quantityOf(id, show)
  if (quantity.unit === unit)
    return wholeCount(id, quantity)
  const { value, dimension } = toBaseUnit(quantity)
  const { value: length, dimension: other } = toBaseUnit({ value: 1, unit })
  const ticks = value / length
  if (dimension !== 'time' || other !== 'time' || !Number.isInteger(ticks))
    throw new RangeError(`"${id}" (${formatQuantity(quantity)}) is no whole number of ${unit}; a length takes ${TICK_UNITS.join(', ')}`)
  return ticks
}

/**
 * A fact in percent as a part of 1, for one part of a bar.
 * @throws {RangeError} where it is no percentage, or more than the whole
 */
export function partOf(id: string, show: Moment = 'value'): number {
  const quantity = quantityOf(id, show)
  if (quantity.unit !== '%' || quantity.upper !== undefined || quantity.value > 100)
    throw new RangeError(`"${id}" (${formatQuantity(quantity)}) is no part of a whole; a part takes one value in % up to 100`)
  return Number((quantity.value / 100).toFixed(9))
}

function quantityOf(id: string, show: Moment): Quantity {
  const fact: Fact = getFact(id)
  const quantity = show === 'value' ? fact : fact[show]
  if (!quantity)
    throw new RangeError(`fact "${id}" has no ${show}; marks of before and after take facts that have both`)
  return quantity
}

function wholeCount(id: string, { value, upper }: Quantity): number {
  if (upper !== undefined || !Number.isInteger(value) || value < 0 || value > MOST_MARKS)
    throw new RangeError(`"${id}" cannot be drawn as marks: ${value}${upper === undefined ? '' : `~${upper}`} is no whole number from 0 to ${MOST_MARKS}`)
  return value
}
