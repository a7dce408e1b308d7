import type { DeckCheck, DeckConfig } from './deckConfig.ts'
import type { Deck } from './loadDeck.ts'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { UserError } from '../cli/userError.ts'
import { loadDeck } from './loadDeck.ts'

/** @throws UserError with file and line of everything that would make a wrong site, or one that tells too much */
export async function refuseWrongDeck(root: string, { check }: Pick<DeckConfig, 'check'>): Promise<Deck> {
  const deck = await loadDeck({ root })
  const rules: DeckCheck | undefined = check ? (await import(pathToFileURL(join(root, check)).href)).default : undefined
  const problems = rules ? await rules(deck, root) : deck.errors.join('\n')
  if (problems)
    throw new UserError(problems)
  return deck
}
