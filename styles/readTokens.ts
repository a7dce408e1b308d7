import type { ReadToken } from './mermaid.ts'

/**
 * Reads the custom properties of a style sheet's text, for use outside a browser.
 *
 * @throws {Error} by the reader: names a property that is not there
 */
export function readTokens(css: string): ReadToken {
  const values = new Map([...css.matchAll(/--([\w-]+):([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()]))
  return (name) => {
    const value = values.get(name)
    if (value === undefined)
      throw new Error(`styles/tokens.css has no --${name}`)
    return value
  }
}
