import type { DeckError } from './deckError.ts'
import { dirname, resolve } from 'node:path'
import { countLines } from '../text/markdown.ts'

/** Slidev accepts these: a byte-order mark hides the `---` after it, so that `private: true` becomes text. */
const WRONG: [RegExp, string][] = [
  [/^\uFEFF/, 'the file begins with a byte-order mark; save it as UTF-8 without one ("UTF-8", not "UTF-8 with BOM")'],
  [/\uFFFD/, 'this line is not UTF-8; save the file as UTF-8 (Korean editors may have used CP949 or EUC-KR)'],
  [/\0/, 'there is a NUL character; save the file as UTF-8 (it may be UTF-16)'],
  [/\r(?!\n)/, 'a line ends with CR alone, where Slidev sees no new line; save the file with LF or CRLF'],
]

export function readSource(bytes: Uint8Array): { text: string, errors: Omit<DeckError, 'file'>[] } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const errors = WRONG.flatMap(([pattern, message]) => {
    const match = pattern.exec(text)
    return match ? [{ line: countLines(text.slice(0, match.index)) + 1, message }] : []
  })
  return { text, errors: errors.slice(0, 1) }
}

/** A leading slash in `src` stands for `root`. */
export function pathOfImport(src: string, importer: string, root: string): string {
  const path = src.split('#')[0]!
  return path.startsWith('/') ? resolve(root, path.slice(1)) : resolve(dirname(importer), path)
}
