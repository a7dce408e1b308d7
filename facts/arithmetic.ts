import type { Quantity, Unit } from './types.ts'
import { formatQuantity } from './format.ts'

/** Seconds in one unit of time; months and years vary, so they are left out. */
const SECONDS: Partial<Record<Unit, number>> = {
  ms: 0.001,
  초: 1,
  분: 60,
  시간: 3600,
  일: 86_400,
  주: 604_800,
}

const YEAR_SECONDS = 365 * 86_400

/** A quantity in the smallest unit of its dimension: seconds for a time, the value itself otherwise. */
export function toBaseUnit({ value, unit }: Quantity): { value: number, dimension: string } {
  const seconds = SECONDS[unit]
  return seconds ? { value: value * seconds, dimension: 'time' } : { value, dimension: unit }
}

/** Not rounded. @throws {RangeError} where the two cannot be compared or `before` is zero */
export function changePercent(before: Quantity, after: Quantity): number {
  const from = toBaseUnit(before)
  const to = toBaseUnit(after)
  if (from.dimension !== to.dimension || from.value === 0)
    throw new RangeError(`cannot compare ${formatQuantity(before)} with ${formatQuantity(after)}`)
  return Math.abs(to.value - from.value) / from.value * 100
}

/** Seconds a year of 365 days that an availability (in percent) leaves for downtime. */
export function downtimeSeconds(availability: number): number {
  // Multiplied before dividing: 100 - 99.9 alone is already off in the 14th digit.
  return Number(((100 - availability) / 100 * YEAR_SECONDS).toFixed(3))
}
