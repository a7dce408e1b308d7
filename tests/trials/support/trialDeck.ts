import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { root } from '../../support/root.ts'

/** What a deck of its own shares with the real one. */
const SHARED = ['check', 'components', 'deck.config.ts', 'facts', 'layouts', 'public', 'setup', 'slide-bottom.vue', 'slidev.d.ts', 'styles', 'vite.config.ts']

/** Lays a deck of the three exhibits, between slides that have none, into a folder of its own inside the project. */
export async function layOutTrialDeck(): Promise<string> {
  const folder = join(root, '.cache/trial-decks', String(process.pid))
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await Promise.all(SHARED.map(name => cp(join(root, name), join(folder, name), { recursive: true })))
  await cp(join(root, 'tests/trials/deck/slides.md'), join(folder, 'slides.md'))
  return folder
}
