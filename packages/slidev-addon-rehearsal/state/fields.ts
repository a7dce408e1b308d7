import * as z from 'zod/mini'
import { isCalendarDay } from '../shared/calendarDay.ts'

// Fields of stored and imported records. The presenter sees their messages.

export { nullable, optional, _default as withDefault } from 'zod/mini'

export const flag = z.boolean('true나 false가 아닙니다')
export const text = z.string('글자가 있어야 합니다').check(z.minLength(1, '글자가 있어야 합니다'))
export const looseText = z.catch(z.string(), '')
export const amount = numberFrom(0)
export const positive = z.number('0보다 큰 숫자여야 합니다').check(z.gt(0, '0보다 큰 숫자여야 합니다'))
export const day = z.string('날짜가 아닙니다').check(z.refine(isCalendarDay, '날짜가 아닙니다'))

export function numberFrom(least: number) {
  const problem = `${least} 이상의 숫자가 아닙니다`
  return z.number(problem).check(z.gte(least, problem))
}

export function oneOf<const T extends string | number>(allowed: readonly T[]) {
  return z.literal(allowed, `${allowed.join(', ')} 가운데 하나가 아닙니다`)
}

export function fields<T extends z.core.$ZodShape>(shape: T) {
  return z.object(shape, '객체가 아닙니다')
}

export function listOf<T extends z.core.SomeType>(item: T) {
  return z.array(item, '목록이 아닙니다')
}

/** @throws {TypeError} in Korean that names the field by its path, such as `sections[0].budget` */
export function readRecord<T extends z.ZodMiniType>(schema: T, data: unknown): z.infer<T> {
  const { success, data: read, error } = schema.safeParse(data)
  if (success)
    return read
  const { path, message } = error.issues[0]!
  throw new TypeError(`${z.core.toDotPath(path) || '기록'}: ${message}`)
}
