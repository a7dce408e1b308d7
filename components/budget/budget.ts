import { downtimeSeconds } from '../../facts/arithmetic.ts'

const WINDOWS = ['year', 'month'] as const
export type BudgetWindow = typeof WINDOWS[number]

/** Days of a window: a year as the ledger counts it, and the month of thirty days that service levels are agreed on. */
const WINDOW_DAYS: Record<BudgetWindow, number> = { year: 365, month: 30 }

/** What can be typed: percent, minutes of one incident, incidents in a window. */
export const LIMITS = {
  target: { label: '목표', unit: '%', min: 99, max: 99.999, step: 'any' },
  minutes: { label: '장애 길이', unit: '분', min: 1, max: 1440, step: 'any' },
  incidents: { label: '횟수', unit: '번', min: 0, max: 999, step: 1 },
}
export type BudgetField = keyof typeof LIMITS

/**
 * Stops of the slider: from each number of nines to the next in nine equal steps, as their logarithm is what one feels.
 * 99, 99.1 … 99.9, 99.91 … 99.99, 99.991 … 99.999.
 */
export const TARGET_STOPS: readonly number[] = [
  LIMITS.target.min,
  ...[0.1, 0.01, 0.001].flatMap(step => [9, 8, 7, 6, 5, 4, 3, 2, 1].map(steps => round(100 - step * steps, 3))),
]

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

/** The stop that a target is at, or the nearest below. */
export function stopOf(target: number): number {
  return TARGET_STOPS.findLastIndex(stop => stop <= target + 1e-9)
}

export interface Budget {
  /** Minutes of downtime that the target leaves in the window. */
  allowed: number
  /** Minutes that the incidents take. */
  spent: number
  /** Minutes that are left; below zero where it is overspent. */
  left: number
  /** `spent` as a share of `allowed`. */
  share: number
  /** Whole incidents that fit into what is allowed. */
  fits: number
}

/** What a target allows in a window, and what incidents of one length leave of it. */
export function spendBudget({ target, window, minutes, incidents }: BudgetState): Budget {
  const allowed = allowedMinutes(target, window)
  const spent = minutes * incidents
  return {
    allowed,
    spent,
    left: round(allowed - spent, 4),
    share: spent / allowed,
    // In whole milliseconds: 43.2 minutes hold one incident of 43.2 minutes.
    fits: Math.floor(Math.round(allowed * 60_000) / Math.round(minutes * 60_000)),
  }
}

/** Minutes that a target leaves in a window. */
export function allowedMinutes(target: number, window: BudgetWindow): number {
  return downtimeSeconds(target) * WINDOW_DAYS[window] / WINDOW_DAYS.year / 60
}

/** What the hand sets: see `LIMITS`. */
export interface BudgetState extends Record<BudgetField, number> {
  window: BudgetWindow
}

/** Says what is wrong with a typed value, in Korean; nothing where it can be taken. */
export function problemWith(field: BudgetField, value: number): string | undefined {
  const { label, unit, min, max, step } = LIMITS[field]
  const fits = value >= min && value <= max && (step === 'any' || Number.isInteger(value))
  return fits ? undefined : `${label}는 ${min}~${max.toLocaleString('ko-KR', { maximumFractionDigits: 3 })}${unit}입니다`
}

/** What another window sent, if all of it can be taken. */
export function readBudgetState(value: unknown): BudgetState | undefined {
  const { target, minutes, incidents, window } = (value ?? {}) as BudgetState
  const isSound = [target, minutes, incidents].every(Number.isFinite) && WINDOWS.includes(window)
    && !problemWith('target', target) && !problemWith('minutes', minutes) && !problemWith('incidents', incidents)
  return isSound ? { target, minutes, incidents, window } : undefined
}

/** Minutes as `525.6분`, `52.56분`, `5.26분`: as many decimals as say something. */
export function formatMinutes(minutes: number): string {
  const digits = Math.abs(minutes) >= 100 ? 1 : 2
  return `${minutes.toLocaleString('ko-KR', { maximumFractionDigits: digits })}분`
}

/** A share as `95%`; above zero and below one it never reads as either. */
export function formatShare(share: number): string {
  const percent = share * 100
  if (percent > 0 && percent < 1)
    return '1% 미만'
  return `${Math.floor(percent + 1e-9).toLocaleString('ko-KR')}%`
}
