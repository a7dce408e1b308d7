import type { SlidevMarkdown } from '@slidev/types'
import type { DeckError } from './deckError.ts'
import { relative } from 'node:path'

/** What Slidev's own parser reports of the deck's files: an import that is missing or circular. */
export function parserErrors(files: Iterable<SlidevMarkdown>, root: string): DeckError[] {
  return [...files].flatMap(file => (file.errors ?? []).map(({ row, message }) => ({
    file: relative(root, file.filepath),
    line: row + 1,
    message,
  })))
}
