import { buildDeck } from 'slidev-addon-share/build/buildDeck'
import { root } from './root.ts'

/**
 * Builds the deck as it is shared and as it is printed before the workers begin, so that no two of them build into the same
 * folder. What is built already is used again.
 */
export default async function buildDecks(): Promise<void> {
  await buildDeck({ root, outDir: 'dist', base: '/', site: undefined, includePrivate: false, withNotes: false, email: false, index: false })
  await buildDeck({ root, outDir: '.cache/print', includePrivate: false, print: true })
}
