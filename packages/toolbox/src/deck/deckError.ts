import type { SlidevMarkdown } from '@slidev/types'
import { relative } from 'node:path'

export interface DeckError {
  file: string
  line: number
  message: string
}

export function formatDeckError({ file, line, message }: DeckError): string {
  return `${file}:${line}: ${message}`
}

export function parserErrors(files: Iterable<SlidevMarkdown>, root: string): DeckError[] {
  return [...files].flatMap(file => (file.errors ?? []).map(({ row, message }) => ({
    file: relative(root, file.filepath),
    line: row + 1,
    message,
  })))
}
