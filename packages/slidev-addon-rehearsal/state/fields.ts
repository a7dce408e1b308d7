/**
 * Read a field of stored data that anyone may have written.
 *
 * Each throws a `TypeError` that names the field by its path and says what it should be, in Korean: it is shown to the presenter.
 */

export function object(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError(`${path}: 객체가 아닙니다`)
  return value as Record<string, unknown>
}

export function list(value: unknown, path: string): unknown[] {
  if (!Array.isArray(value))
    throw new TypeError(`${path}: 목록이 아닙니다`)
  return value
}

export function text(value: unknown, path: string): string {
  if (typeof value !== 'string' || !value)
    throw new TypeError(`${path}: 글자가 있어야 합니다`)
  return value
}

export function nullableText(value: unknown, path: string): string | null {
  return value === null ? null : text(value, path)
}

export function amount(value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
    throw new TypeError(`${path}: 0 이상의 숫자가 아닙니다`)
  return value
}

export function optionalAmount(value: unknown, path: string): number {
  return value === undefined ? 0 : amount(value, path)
}

export function flag(value: unknown, path: string): boolean {
  if (typeof value !== 'boolean')
    throw new TypeError(`${path}: true나 false가 아닙니다`)
  return value
}

export function oneOf<const T extends string>(value: unknown, allowed: readonly T[], path: string): T {
  if (!allowed.includes(value as T))
    throw new TypeError(`${path}: ${allowed.join(', ')} 가운데 하나가 아닙니다`)
  return value as T
}
