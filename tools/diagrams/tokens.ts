import type { ReadToken } from './mermaidConfig.ts'
import { UserError } from '../cli/userError.ts'

/**
 * Reads the custom properties of a style sheet's text, for use outside a browser.
 * The reader throws an Error that names a property which is not there.
 */
export function readTokens(css: string): ReadToken {
  const values = new Map([
    ...css.matchAll(/--([\w-]+):([^;]+);/g),
  ].map(([, name, value]) => [
    name!,
    value!.trim(),
  ]))
  return (name) => {
    const value = values.get(name)
    if (value === undefined)
      throw new UserError(`styles/tokens.css has no --${name}`)
    return value
  }
}
