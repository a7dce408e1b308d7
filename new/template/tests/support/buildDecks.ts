import { buildDeck } from '@interview-deck/toolbox/build/buildDeck'
import { root } from './root.ts'

/** The deck as it is shared and as it is printed; what is built already is used again. */
export default async function buildDecks(): Promise<void> {
  await buildDeck({ root, outDir: 'dist' })
  await buildDeck({ root, outDir: '.cache/print', print: true })
}
