import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** Clicks that a component or a layout adds to its slide; `unknown` where only a running slide can tell. */
export type Clicks = number | 'unknown'

export interface ClickSources {
  /** By PascalCase name; without an entry, none. */
  components: ReadonlyMap<string, Clicks>
  layouts: ReadonlyMap<string, Clicks>
}

/** What makes a slide wait for a click: Slidev's directives and components, and its context's `register`. */
const REGISTERS = /\bv-(?:click|after|switch|motion|mark)|<V(?:Clicks?|After|Switch|ClickGap)\b|\.register\(/
const COMMENT = /<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm
const IMPORT = /\bfrom\s+['"](\.[^'"]+)['"]/g
const TAG_NAME = /<([A-Z]\w*)/g

/** A component that takes clicks of its own may say how many: `export const CLICKS = 3` in a plain `<script>`. */
const DECLARED = /^\s*export const CLICKS(?:: \w+)? = (\d+)/m

/** Reads which of the deck's components and layouts add clicks, by themselves or by what they are made of. */
export function readClickSources(root: string): ClickSources {
  const files = new Map(globSync('components/**/*.vue', { cwd: root }).map(file => [basename(file, '.vue'), join(root, file)]))
  const read = (file: string) => clicksOf(file, files, new Set())
  return {
    components: new Map([...files].map(([name, file]) => [name, read(file)])),
    layouts: new Map(globSync('layouts/*.vue', { cwd: root }).map(file => [basename(file, '.vue'), read(join(root, file))])),
  }
}

function clicksOf(file: string, components: Map<string, string>, seen: Set<string>): Clicks {
  if (seen.has(file) || !existsSync(file))
    return 0
  seen.add(file)
  const source = readFileSync(file, 'utf8').replace(COMMENT, '')
  const declared = DECLARED.exec(source)?.[1]
  if (declared !== undefined)
    return Number(declared)
  if (REGISTERS.test(source))
    return 'unknown'
  const parts = [
    ...[...source.matchAll(IMPORT)].map(match => resolve(dirname(file), match[1]!)).filter(path => /\.(?:ts|vue)$/.test(path)),
    ...[...source.matchAll(TAG_NAME)].flatMap(match => components.get(match[1]!) ?? []),
  ]
  return parts.some(part => clicksOf(part, components, seen) !== 0) ? 'unknown' : 0
}
