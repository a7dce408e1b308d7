import type { z } from 'zod'

/** Bytes; a heavily drawn slide needs far less. */
export const MAX_BODY = 4 * 1024 * 1024

/** Prototype pollution, and Vue's own flags (`__v…`). */
const FORBIDDEN_KEY = /^(?:__|constructor$|prototype$)/

export class BodyError extends Error {}

/** @throws BodyError that says why this may not be sent */
export function parseBody(text: string, shape: z.ZodType): unknown {
  let value: unknown
  try {
    // Zod ignores `__proto__`.
    value = JSON.parse(text, (key, inner) => {
      if (FORBIDDEN_KEY.test(key))
        throw new BodyError(`the body has a key ${key}`)
      return inner
    })
  }
  catch (error) {
    throw error instanceof BodyError ? error : new BodyError('the body is not JSON, or nested too deeply')
  }
  const result = shape.safeParse(value)
  if (!result.success)
    throw new BodyError(`unexpected request body (${result.error.issues[0]?.message})`)
  return result.data
}
