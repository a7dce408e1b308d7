import type { Deck } from '@interview-deck/toolbox/deck/loadDeck'
import { stripNote } from '@interview-deck/toolbox/deck/script'
import { replaceFacts } from '@interview-deck/toolbox/diagrams/mermaidBlocks'
import { factText } from '../../../facts/index.ts'
import { compact } from './readPdf.ts'

/** Sentences long enough to be nobody else's, without spaces, as they would be found in a PDF's text. */
export function sentencesOf(text: string): string[] {
  return stripNote(text)
    .split(/[.?!]\s|\n/)
    .map(compact)
    .filter(sentence => sentence.length >= 12)
}

/** Sentences of notes and of private slides, without those that also stand on a public slide (a motto): these are no secret. */
export function hiddenSentences(all: Deck): string[] {
  const isPublic = ({ frontmatter }: Deck['slides'][number]) => !frontmatter.private
  const shown = compact(all.slides.filter(isPublic).map(({ content }) => replaceFacts(content, factText).replaceAll(/<[^>]+>|\*\*/g, '')).join('\n'))
  return all.slides.flatMap(slide => [slide.note, isPublic(slide) ? '' : slide.content]).flatMap(sentencesOf).filter(sentence => !shown.includes(sentence))
}
