import type { ServedSite } from '@interview-deck/toolbox/site/serveSite'
import { resolve } from 'node:path'
import { serveSite } from '@interview-deck/toolbox/site/serveSite'
import { root } from './root.ts'

/** Serves the deck as it is shared, private sections left out; `buildDecks.ts` has built it. */
export function serveBuiltDeck(): Promise<ServedSite> {
  return serveSite({ dir: resolve(root, 'dist'), base: '/' })
}

/** Serves the presenter's own build, as `npm run preview -- --out dist-private` does. */
export function servePresenterDeck(): Promise<ServedSite> {
  return serveSite({ dir: resolve(root, 'dist-private'), base: '/' })
}
