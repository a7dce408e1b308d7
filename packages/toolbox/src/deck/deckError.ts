/** Something that cannot be read in the deck's Markdown, or must not be believed. */
export interface DeckError {
  /** Path from the deck's root. */
  file: string
  /** 1-based. */
  line: number
  /** What is wrong and what is allowed. */
  message: string
}

/** As a terminal makes it clickable. */
export function formatDeckError({ file, line, message }: DeckError): string {
  return `${file}:${line}: ${message}`
}
