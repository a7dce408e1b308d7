import type { z } from 'zod'

/** Largest body that a request may carry, in bytes: a slide full of drawing stays far below. */
export const MAX_BODY = 4 * 1024 * 1024

/** Deeper than anything that is sent; what recurses behind the guard never meets more. */
const MAX_DEPTH = 64

/** By these, a program that sets a value by its path reaches what all objects share. */
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype']

/** The body is not what may be sent here; the message says why. */
export class BodyError extends Error {}

/**
 * Reads JSON of a known shape.
 *
 * @throws BodyError when it is no JSON, too deep, of another shape, or has a key that is unknown or reaches for a prototype
 */
export function parseBody(text: string, shape: z.ZodType): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  }
  catch {
    throw new BodyError('the body is no JSON')
  }
  checkKeys(value)
  const result = shape.safeParse(value)
  if (!result.success)
    throw new BodyError(`the body has another shape than is sent here (${result.error.issues[0]?.message})`)
  return result.data
}

/** Before the shape is looked at: Zod skips a `__proto__` in silence, and follows any depth. */
function checkKeys(value: unknown) {
  let level = [value]
  for (let depth = 0; level.length; depth++) {
    if (depth > MAX_DEPTH)
      throw new BodyError(`the body is nested more than ${MAX_DEPTH} levels deep`)
    const next: unknown[] = []
    for (const item of level) {
      if (typeof item !== 'object' || item === null)
        continue
      for (const [key, inner] of Object.entries(item)) {
        if (FORBIDDEN_KEYS.includes(key))
          throw new BodyError(`the body has a key ${key}`)
        next.push(inner)
      }
    }
    level = next
  }
}
