import type { CalendarDay } from '../shared/calendarDay.ts'
import { isCalendarDay } from '../shared/calendarDay.ts'

/** Reads stored or imported data. Throws a `TypeError` in Korean that names the field by its path: the presenter sees it. */
export type Reader<T> = (value: unknown, path?: string) => T

function reader<T>(isRight: (value: unknown) => boolean, problem: string): Reader<T> {
  return (value, path) => {
    if (!isRight(value))
      throw new TypeError(`${path || '기록'}: ${problem}`)
    return value as T
  }
}

const object = reader<Record<string, unknown>>(value => typeof value === 'object' && value !== null, '객체가 아닙니다')
const list = reader<unknown[]>(Array.isArray, '목록이 아닙니다')
export const flag = reader<boolean>(value => typeof value === 'boolean', 'true나 false가 아닙니다')
export const text = reader<string>(value => typeof value === 'string' && value !== '', '글자가 있어야 합니다')
export const looseText: Reader<string> = value => typeof value === 'string' ? value : ''
export const amount = reader<number>(value => Number.isFinite(value) && value as number >= 0, '0 이상의 숫자가 아닙니다')
export const day = reader<CalendarDay>(isCalendarDay, '날짜가 아닙니다')
export const positive = reader<number>(value => Number.isFinite(value) && value as number > 0, '0보다 큰 숫자여야 합니다')

export function oneOf<const T extends string | number>(allowed: readonly T[]): Reader<T> {
  return reader(value => allowed.includes(value as T), `${allowed.join(', ')} 가운데 하나가 아닙니다`)
}

type CanBeMissing<T, K extends keyof T> = undefined extends T[K] ? K : never
type Fields<T> = { [K in keyof T as Exclude<K, CanBeMissing<T, K>>]: T[K] } & { [K in keyof T as CanBeMissing<T, K>]?: T[K] }

export function fields<T>(readers: { [K in keyof T]: Reader<T[K]> }): Reader<Fields<T>> {
  return (value, path) => {
    const data = object(value, path)
    const entries = Object.entries<Reader<unknown>>(readers)
    return Object.fromEntries(entries.map(([key, read]) => [key, read(data[key], path ? `${path}.${key}` : key)])) as Fields<T>
  }
}

export function listOf<T>(read: Reader<T>): Reader<T[]> {
  return (value, path) => list(value, path).map((entry, index) => read(entry, `${path}[${index}]`))
}

export function optional<T>(read: Reader<T>): Reader<T | undefined>
export function optional<T>(read: Reader<T>, fallback: T): Reader<T>
export function optional<T>(read: Reader<T>, fallback?: T): Reader<T | undefined> {
  return (value, path) => value === undefined ? fallback : read(value, path)
}

export function nullable<T>(read: Reader<T>): Reader<T | null> {
  return (value, path) => value === null ? null : read(value, path)
}
