import type { Incident } from '../facts/index.ts'
import type { CheckContext } from './types.ts'
import { existsSync, globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

// Parts of the deck that belong to its content: another interview has others, or none.

/** What computes each picture of a slide, by its component's name; it throws where the ledger does not give what is drawn. */
export async function readPictures(root: string): Promise<CheckContext['pictures']> {
  const files = globSync('components/**/*.plan.ts', { cwd: root })
  return new Map(await Promise.all(files.map(async file => [basename(file, '.plan.ts'), (await load<{ plan: (props: Record<string, unknown>) => unknown }>(join(root, file))).plan] as const)))
}

/** Tells the incident that exhibits of the deck show; nothing for a deck without one. Throws where the ledger lacks its figures. */
export async function readIncident(root: string): Promise<(() => Incident) | undefined> {
  const file = join(root, 'facts/incident.ts')
  return existsSync(file) ? (await load<{ tellIncident: () => Incident }>(file)).tellIncident : undefined
}

function load<T>(file: string): Promise<T> {
  return import(pathToFileURL(file).href)
}
