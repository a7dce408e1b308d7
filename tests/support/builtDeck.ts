import type { ServedSite } from '../../tools/build/serveSite.ts'
import { resolve } from 'node:path'
import { serveSite } from '../../tools/build/serveSite.ts'
import { root } from './root.ts'

/** Serves the deck as it is shared, private sections left out; `buildDecks.ts` has built it. */
export function serveBuiltDeck(): Promise<ServedSite> {
  return serveSite({ dir: resolve(root, 'dist'), base: '/' })
}
