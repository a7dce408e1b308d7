import type { MarkProps } from '../components/marks/marksRegistry.ts'
import type { MarkPlan } from '../components/marks/plan.ts'
import type { CheckContext } from './types.ts'
import type { Incident } from '../facts/index.ts'
import { existsSync, globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

// Parts of the deck that belong to its content: another interview has others, or none.

/** What each component that draws marks makes of its props, by its name. */
export type MarkComponents = Record<string, (props: MarkProps) => MarkPlan[]>

/** What the folders of components say of the marks that they draw. */
export async function readMarkComponents(root: string): Promise<MarkComponents> {
  const registries = await Promise.all(globSync('components/*/*Registry.ts', { cwd: root }).map(file => load<{ MARK_COMPONENTS: MarkComponents }>(join(root, file))))
  return Object.assign({}, ...registries.map(({ MARK_COMPONENTS }) => MARK_COMPONENTS))
}

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
