import { downtimeSeconds } from '../../facts/arithmetic.ts'

/** A year as the ledger counts it, and the month that service levels are agreed on. */
export const WINDOWS = {
  year: { label: '1년', days: 365 },
  month: { label: '30일', days: 30 },
}

/** What can be typed: percent, minutes of one incident, incidents in a window. */
export const LIMITS = {
  target: { label: '목표', unit: '%', min: 99, max: 99.999, step: 'any' },
  minutes: { label: '장애 길이', unit: '분', min: 1, max: 1440, step: 'any' },
  incidents: { label: '횟수', unit: '번', min: 0, max: 999, step: 1 },
}
export type BudgetField = keyof typeof LIMITS

export interface BudgetState extends Record<BudgetField, number> {
  window: keyof typeof WINDOWS
}

/**
 * Stops of the slider: from each number of nines to the next in nine equal steps, as their logarithm is what one feels.
 * 99, 99.1 … 99.9, 99.91 … 99.99, 99.991 … 99.999.
 */
export const TARGET_STOPS: readonly number[] = [
  LIMITS.target.min,
  ...[0.1, 0.01, 0.001].flatMap(step => [9, 8, 7, 6, 5, 4, 3, 2, 1].map(steps => Number((100 - step * steps).toFixed(3)))),
]

/** The stop that a target is at, or the nearest below. */
export function stopOf(target: number): number {
  return TARGET_STOPS.findLastIndex(stop => stop <= target + 1e-9)
}

/**
 * What a target allows in a window, and what incidents of one length leave of it: minutes that are `allowed` and `left` (below zero
 * where it is overspent), the `share` that is spent, and how many whole incidents it `fits`.
 */
export function spendBudget({ target, window, minutes, incidents }: BudgetState) {
  const allowed = downtimeSeconds(target) * WINDOWS[window].days / WINDOWS.year.days / 60
  const spent = minutes * incidents
  return {
    allowed,
    left: Number((allowed - spent).toFixed(4)),
    share: spent / allowed,
    // In whole milliseconds: 43.2 minutes hold one incident of 43.2 minutes.
    fits: Math.floor(Math.round(allowed * 60_000) / Math.round(minutes * 60_000)),
  }
}

/** Says what is wrong with a typed value, in Korean; nothing where it can be taken. */
export function problemWith(field: BudgetField, value: number): string | undefined {
  const { label, unit, min, max, step } = LIMITS[field]
  const fits = value >= min && value <= max && (step === 'any' || Number.isInteger(value))
  return fits ? undefined : `${label}는 ${min}~${max.toLocaleString('ko-KR', { maximumFractionDigits: 3 })}${unit}입니다`
}

/** What another window sent, if all of it can be taken. */
export function readBudgetState(value: unknown): BudgetState | undefined {
  const state = (value ?? {}) as BudgetState
  const fields = Object.keys(LIMITS) as BudgetField[]
  return Object.hasOwn(WINDOWS, state.window) && fields.every(field => typeof state[field] === 'number' && !problemWith(field, state[field])) ? state : undefined
}

/** Minutes as `525.6분`, `52.56분`, `5.26분`: as many decimals as say something. */
export function formatMinutes(minutes: number): string {
  const digits = Math.abs(minutes) >= 100 ? 1 : 2
  return `${minutes.toLocaleString('ko-KR', { maximumFractionDigits: digits })}분`
}

/** A share as `95%`, below ten with a decimal; above zero and below one it never reads as either. */
export function formatSpentShare(share: number): string {
  const percent = share * 100
  const steps = percent < 10 ? 10 : 1
  return percent > 0 && percent < 1 ? '1% 미만' : `${(Math.floor(percent * steps + 1e-9) / steps).toLocaleString('ko-KR')}%`
}
