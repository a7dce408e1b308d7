import type { Deck } from '@interview-deck/toolbox/deck/loadDeck'
import type { Incident } from '../facts/index.ts'
import type { Region } from './regions.ts'
import type { CheckContext, Place } from './types.ts'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadDeck } from '@interview-deck/toolbox/deck/loadDeck'
import { readReservedNames } from '@interview-deck/toolbox/deck/reservedNames'
import { countLines } from '@interview-deck/toolbox/text/markdown'
import { findPressure, ledger } from '../facts/index.ts'
import { readComponents, readLayouts } from './components/readComponents.ts'

/** The template of one of the deck's own components, layouts or layers, which any public slide may use. */
export interface ComponentTemplate {
  file: string
  region: Region
}

/** Reads the deck and what its rules need, private sections included. */
export async function readContext(root: string, deck?: Deck): Promise<CheckContext> {
  deck ??= await loadDeck({ root })
  const addons = [deck.headmatter.addons ?? []].flat()
  return {
    deck,
    facts: ledger,
    tellIncident: await readIncident(root),
    factPlaces: readFactPlaces(root),
    pressure: findPressure(),
    pictures: await readPictures(root),
    components: readComponents(root, addons),
    layouts: readLayouts(root, deck.headmatter.theme ?? 'default'),
    reservedNames: readReservedNames(root, addons),
    templates: readComponentTemplates(root),
    publicFileExists: path => existsSync(join(root, 'public', path)),
  }
}

/** Where each fact stands, by its id: the line of the ledger's sources that says `id: '…'`. */
export function readFactPlaces(root: string): Map<string, Place> {
  return new Map(globSync('facts/ledger/*.ts', { cwd: root })
    .filter(file => !file.endsWith('.test.ts'))
    .flatMap(file => readFileSync(join(root, file), 'utf8').split('\n').flatMap((text, index) => {
      const id = /^\s*(?:\{\s*)?id: '([^']+)'/.exec(text)?.[1]
      return id ? [[id, { file, line: index + 1 }] as const] : []
    })))
}

// Another interview has other pictures and another incident, or none.

/** What computes each picture of a slide, by its component's name; it throws where the ledger does not give what is drawn. */
export async function readPictures(root: string): Promise<CheckContext['pictures']> {
  const files = globSync('components/**/*.plan.ts', { cwd: root })
  return new Map(await Promise.all(files.map(async file => [basename(file, '.plan.ts'), (await load<{ plan: (props: Record<string, unknown>) => unknown }>(join(root, file))).plan] as const)))
}

async function readIncident(root: string): Promise<(() => Incident) | undefined> {
  const file = join(root, 'facts/incident.ts')
  return existsSync(file) ? (await load<{ tellIncident: () => Incident }>(file)).tellIncident : undefined
}

function load<T>(file: string): Promise<T> {
  return import(pathToFileURL(file).href)
}

function readComponentTemplates(root: string): ComponentTemplate[] {
  return globSync(['components/**/*.vue', 'layouts/**/*.vue', 'global-*.vue', 'slide-*.vue'], { cwd: root }).sort().flatMap((file): ComponentTemplate[] => {
    const source = readFileSync(join(root, file), 'utf-8')
    const match = /^<template>\n([\s\S]*?)^<\/template>/m.exec(source)
    return match ? [{ file, region: { kind: 'content', text: match[1]!, line: countLines(source.slice(0, match.index)) + 2 } }] : []
  })
}
