import { buildDeck } from '@interview-deck/toolbox/build/buildDeck'
import { buildTrialDeck } from '../trials/support/trialDeck.ts'
import { root } from './root.ts'

/**
 * Builds what many tests look at, before the workers begin, so that no two of them build into the same folder: the deck as it
 * is shared, as its presenter has it, as one file and as it is printed, and the deck of the trials. What is built already is used again.
 */
export default async function buildDecks(): Promise<void> {
  await buildDeck({ root, outDir: 'dist' })
  // Two folders, two cores.
  await Promise.all([buildOtherForms(), buildTrialDeck()])
}

async function buildOtherForms(): Promise<void> {
  await buildDeck({ root, outDir: 'dist-private', includePrivate: true, withNotes: true })
  await buildDeck({ root, outDir: 'dist-single', single: true })
  await buildDeck({ root, outDir: '.cache/print', print: true })
  await buildDeck({ root, outDir: '.cache/print-private', print: true, includePrivate: true })
}
