/**
 * Readers of stored or imported data that anyone may have written. Each throws a `TypeError` that names the field by its
 * path and says what it should be, in Korean: it is shown to the presenter.
 */
export type Reader<T> = (value: unknown, path: string) => T

/** The year 2100, in milliseconds since 1970: later dates are mistakes, and far later ones cannot be shown. */
const LATEST_DATE = Date.UTC(2100, 0)
/** A window that was forgotten for a week still measures. */
const LONGEST_DURATION_MS = 100 * 24 * 60 * 60 * 1000
const LONGEST_TEXT = 2000

function object(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError(`${path || '기록'}: 객체가 아닙니다`)
  return value as Record<string, unknown>
}

/** An object with these fields; what else it has is left out. */
export function fields<T>(readers: { [K in keyof T]-?: Reader<T[K]> }): Reader<T> {
  return (value, path) => {
    const data = object(value, path)
    const entries = Object.entries<Reader<unknown>>(readers)
    return Object.fromEntries(entries.map(([key, read]) => [key, read(data[key], path ? `${path}.${key}` : key)])) as T
  }
}

/** As a collection's `read`. */
export function record<T>(readers: { [K in keyof T]-?: Reader<T[K]> }): (data: unknown) => T {
  const read = fields<T>(readers)
  return data => read(data, '')
}

export function listOf<T>(read: Reader<T>, longest = 1000): Reader<T[]> {
  return (value, path) => {
    if (!Array.isArray(value))
      throw new TypeError(`${path}: 목록이 아닙니다`)
    if (value.length > longest)
      throw new TypeError(`${path}: 항목이 ${value.length}개입니다. ${longest}개까지 읽습니다`)
    return value.map((entry, index) => read(entry, `${path}[${index}]`))
  }
}

export function optional<T>(read: Reader<T>): Reader<T | undefined>
export function optional<T>(read: Reader<T>, fallback: T): Reader<T>
export function optional<T>(read: Reader<T>, fallback?: T): Reader<T | undefined> {
  return (value, path) => value === undefined ? fallback : read(value, path)
}

export function nullable<T>(read: Reader<T>): Reader<T | null> {
  return (value, path) => value === null ? null : read(value, path)
}

export function text(value: unknown, path: string): string {
  if (typeof value !== 'string' || !value)
    throw new TypeError(`${path}: 글자가 있어야 합니다`)
  if (value.length > LONGEST_TEXT)
    throw new TypeError(`${path}: ${LONGEST_TEXT}자까지 읽습니다`)
  return value
}

export const looseText: Reader<string> = (value, path) => typeof value === 'string' && value ? text(value, path) : ''

export function amount(value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
    throw new TypeError(`${path}: 0 이상의 숫자가 아닙니다`)
  return value
}

function upTo(most: number, message: string): Reader<number> {
  return (value, path) => {
    if (amount(value, path) > most)
      throw new TypeError(`${path}: ${message}`)
    return value as number
  }
}

export const date = upTo(LATEST_DATE, '2100년 이전의 시각(밀리초)이 아닙니다')
export const duration = upTo(LONGEST_DURATION_MS, '100일을 넘습니다')
export const count = upTo(100_000, '100000을 넘습니다')

export function flag(value: unknown, path: string): boolean {
  if (typeof value !== 'boolean')
    throw new TypeError(`${path}: true나 false가 아닙니다`)
  return value
}

export function oneOf<const T extends string | number>(allowed: readonly T[]): Reader<T> {
  return (value, path) => {
    if (!allowed.includes(value as T))
      throw new TypeError(`${path}: ${allowed.join(', ')} 가운데 하나가 아닙니다`)
    return value as T
  }
}
