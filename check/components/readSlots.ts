import { readFileSync } from 'node:fs'

const SLOT = /<slot\b([^>]*)>/g
const STATIC_NAME = /(?:^|\s)name="([^"]*)"/

/**
 * Names of the slots in a component's or a layout's template; the one without a name is `default`.
 * @returns nothing where a name is computed, since any name may be right then
 */
export function readSlots(file: string): string[] | undefined {
  const template = readFileSync(file, 'utf8').replace(/<!--[\s\S]*?-->/g, '')
  const attributes = [...template.matchAll(SLOT)].map(match => match[1]!)
  if (attributes.some(text => /:name\s*=/.test(text)))
    return undefined
  return [...new Set(attributes.map(text => STATIC_NAME.exec(text)?.[1] ?? 'default'))]
}
