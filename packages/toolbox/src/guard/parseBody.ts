import type { z } from 'zod'

/** Bytes; a slide full of drawing stays far below. */
export const MAX_BODY = 4 * 1024 * 1024

/** These lead to what all objects share, and to Vue's own flags (`__v…`). */
const FORBIDDEN_KEY = /^(?:__|constructor$|prototype$)/

export class BodyError extends Error {}

/** @throws BodyError that says why this may not be sent */
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
