import type { Deck } from '@interview-deck/toolbox/deck/loadDeck'
import type { Fact, Pressure } from '../facts/index.ts'
import type { Components } from './readComponents.ts'
import type { FindIcon } from './readIcons.ts'
import type { Region } from './regions.ts'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadDeck } from '@interview-deck/toolbox/deck/loadDeck'
import { readReservedRoutes } from '@interview-deck/toolbox/deck/reservedRoutes'
import { findPressure, ledger } from '../facts/index.ts'
import { readComponents, readLayouts } from './readComponents.ts'
import { readIcons } from './readIcons.ts'
import { readTemplate } from './regions.ts'

export interface SourceLocation {
  /** Path from the deck's root. */
  file: string
  line: number
}

export interface Finding extends SourceLocation {
  message: string
  /** The rule's name in `checkDeck.ts`, which adds it. */
  rule?: string
}

export interface CheckContext {
  deck: Deck
  facts: readonly Fact[]
  tellIncident?: () => unknown
  factPlaces: Map<string, SourceLocation>
  pressure: Pressure[]
  components: Components
  findIcon: FindIcon
  /** Computes each picture, by component; throws if the ledger lacks what is drawn. */
  pictures: ReadonlyMap<string, (props: Record<string, unknown>) => unknown>
  /** Layouts, with the names of their slots where known. */
  layouts: Map<string, string[] | undefined>
  /** Of the deck's own components, layouts and layers. */
  templates: Region[]
  reservedRoutes: Set<string>
  /** Whether a file of `public/` exists, by its path from the site's root (`/favicon.svg`). */
  publicFileExists: (path: string) => boolean
}

export function findingAt({ file, line }: SourceLocation, message: string): Finding {
  return { file, line, message }
}

/** Reads the deck and what its rules need, private sections included. */
export async function readContext(root: string, deck?: Deck): Promise<CheckContext> {
  deck ??= await loadDeck({ root })
  const { addons } = deck.headmatter
  return {
    deck,
    facts: ledger,
    tellIncident: await readIncident(root),
    factPlaces: readFactPlaces(root),
    pressure: findPressure(),
    pictures: await readPictures(root),
    components: readComponents(root, addons),
    findIcon: await readIcons(root),
    layouts: readLayouts(root, deck.headmatter.theme ?? 'default'),
    reservedRoutes: readReservedRoutes(root, addons),
    templates: globSync(['components/**/*.vue', 'layouts/**/*.vue', 'global-*.vue', 'slide-*.vue'], { cwd: root }).sort().flatMap(file => readTemplate(file, readFileSync(join(root, file), 'utf8')) ?? []),
    publicFileExists: path => existsSync(join(root, 'public', path)),
  }
}

/** The line of the ledger's sources that says `id: '…'`, by id. */
export function readFactPlaces(root: string): Map<string, SourceLocation> {
  return new Map(globSync('facts/ledger/*.ts', { cwd: root })
    .filter(file => !file.endsWith('.test.ts'))
    .flatMap(file => readFileSync(join(root, file), 'utf8').split('\n').flatMap((text, index) => {
      const id = /^\s*(?:\{\s*)?id: '([^']+)'/.exec(text)?.[1]
      return id ? [[id, { file, line: index + 1 }] as const] : []
    })))
}

// Optional: other decks have other pictures and another incident, or none.

export async function readPictures(root: string): Promise<CheckContext['pictures']> {
  const files = globSync('components/**/*.plan.ts', { cwd: root })
  return new Map(await Promise.all(files.map(async (file) => {
    const { plan } = await import(pathToFileURL(join(root, file)).href)
    return [basename(file, '.plan.ts'), plan] as const
  })))
}

async function readIncident(root: string): Promise<CheckContext['tellIncident']> {
  const file = join(root, 'facts/incident.ts')
  return existsSync(file) ? (await import(pathToFileURL(file).href)).tellIncident : undefined
}
