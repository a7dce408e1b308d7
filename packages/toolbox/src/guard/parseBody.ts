import type { z } from 'zod'

/** Largest body that a request may carry, in bytes: a slide full of drawing stays far below. */
export const MAX_BODY = 4 * 1024 * 1024

/** By these, a program that sets a value by its path reaches what all objects share; Vue keeps flags of its own under `__v`. */
const FORBIDDEN_KEY = /^(?:__|constructor$|prototype$)/

/** The body is not what may be sent here; the message says why. */
export class BodyError extends Error {}

/**
 * Reads JSON of a known shape.
 *
 * @throws BodyError when it is no JSON, nested too deeply, of another shape, or has a key that is unknown or forbidden
 */
export function parseBody(text: string, shape: z.ZodType): unknown {
  let value: unknown
  try {
    // Zod skips `__proto__` in silence.
    value = JSON.parse(text, (key, inner) => {
      if (FORBIDDEN_KEY.test(key))
        throw new BodyError(`the body has a key ${key}`)
      return inner
    })
  }
  catch (error) {
    throw error instanceof BodyError ? error : new BodyError('the body is no JSON, or nested too deeply')
  }
  const result = shape.safeParse(value)
  if (!result.success)
    throw new BodyError(`the body has another shape than is sent here (${result.error.issues[0]?.message})`)
  return result.data
}
