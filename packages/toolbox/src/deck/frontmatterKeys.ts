import { readFileSync } from 'node:fs'
import { closest } from 'fastest-levenshtein'
import { UserError } from '../cli/userError.ts'

/** The first slide of `slides.md`, an entry of the list of sections (`src:`), or any other slide. */
export type FrontmatterPlace = 'headmatter' | 'section' | 'slide'

/** Whether the deck's own templates read a key that Slidev does not know (`ownKeys.ts`). */
export type OwnKeys = (key: string) => boolean

interface FrontmatterKey {
  on: FrontmatterPlace[]
  /** Kept in a shared build. */
  ships?: true
  values?: string[]
}

const TYPES = readFileSync(new URL('./dist/index.d.mts', import.meta.resolve('@slidev/types/package.json')), 'utf-8')

function slidevKeys(name: string): string[] {
  const declaration = new RegExp(`interface ${name} [\\s\\S]*?\\n}`).exec(TYPES)?.[0]
  if (!declaration)
    throw new UserError(`Slidev has changed: @slidev/types no longer declares ${name}, where the keys of a slide are read. Install an earlier version of Slidev.`)
  return [...declaration.matchAll(/^ {2}(\w+)\?:/gm)].map(match => match[1]!)
}

function alike(key: FrontmatterKey, ...names: string[]): Record<string, FrontmatterKey> {
  return Object.fromEntries(names.map(name => [name, key]))
}

const KEYS: Record<string, FrontmatterKey> = {
  // `export`, `keywords`, `overviewSnapshots`, and a slide's `lang` and `name` are read but not typed.
  ...alike({ on: ['headmatter'] }, ...slidevKeys('HeadmatterConfig'), 'defaults', 'export', 'keywords', 'overviewSnapshots'),
  ...alike({ on: ['headmatter', 'slide'], ships: true }, ...slidevKeys('TransitionOptions'), ...slidevKeys('Frontmatter'), 'lang', 'name', 'printSteps'),
  ...alike({ on: ['section', 'slide'] }, 'hide', 'disabled', 'private', 'budget'),
  asked: { on: ['section', 'slide'], values: ['first', 'last'] },
  status: { on: ['section'], values: ['draft'] },
  ...alike({ on: ['section'] }, 'src'),
  ...alike({ on: ['slide'] }, 'keyPoints', 'followUps'),
  ...alike({ on: ['headmatter'] }, 'email', 'rehearsal'),
  // A section's entry passes these on to its slides. A deck without entries has them on its slides.
  ...alike({ on: ['section', 'slide'], ships: true }, 'slug', 'question'),
  ...alike({ on: ['section'], ships: true }, 'topic', 'gist'),
}

const WHAT: Record<FrontmatterPlace, string> = {
  headmatter: 'the first slide of the deck',
  section: 'a section',
  slide: 'a slide',
}

const WHERE: Record<FrontmatterPlace, string> = {
  headmatter: 'on the first slide of slides.md',
  section: 'on the section\'s entry in slides.md',
  slide: 'on a slide',
}

export function keysAllowedOn(place: FrontmatterPlace): string[] {
  return Object.keys(KEYS).filter(key => KEYS[key]!.on.includes(place))
}

/** What is wrong with a key in a place. A slide's own keys may stand on the entry that imports it, too. */
export function checkKey(key: string, value: unknown, place: FrontmatterPlace, ownKeys: OwnKeys): string | undefined {
  const allowed = keysAllowedOn(place)
  const isImported = place === 'section' && KEYS[key]?.ships
  const { values } = KEYS[key] ?? {}
  if (allowed.includes(key) && values && !values.includes(String(value)))
    return `${key} is ${show(value)}; it has to be ${values.join(' or ')}`
  if (allowed.includes(key) || isImported || (!Object.hasOwn(KEYS, key) && ownKeys(key)))
    return undefined
  const elsewhere = Object.hasOwn(KEYS, key) ? `it belongs ${KEYS[key]!.on.map(other => WHERE[other]).join(' or ')}` : `nearest: ${closest(key, allowed)}`
  return `${WHAT[place]} has no ${JSON.stringify(key)}; ${elsewhere}. A key of your own is a prop of a layout, or read as $frontmatter.${key}; a remark goes behind a #`
}

export function show(value: unknown): string {
  return value === undefined ? 'missing' : value === null ? 'empty' : JSON.stringify(value)
}

/** Drops keys that no public template reads. */
export function publicFrontmatter(frontmatter: Record<string, unknown>, ownKeys: OwnKeys): Record<string, unknown> {
  const ships = (key: string) => key === 'section' || (Object.hasOwn(KEYS, key) ? KEYS[key]!.ships : ownKeys(key))
  return pick(frontmatter, Object.keys(frontmatter).filter(ships))
}

export function pick(object: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([key, value]) => keys.includes(key) && value !== undefined))
}
