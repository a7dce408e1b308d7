import { stripNote } from '@interview-deck/toolbox/deck/script'
import { compact } from './readPdf.ts'

/** Sentences long enough to be nobody else's, without spaces, as they would be found in a PDF's text. */
export function sentencesOf(text: string): string[] {
  return stripNote(text)
    .split(/[.?!]\s|\n/)
    .map(compact)
    .filter(sentence => sentence.length >= 12)
}
