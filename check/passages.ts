import type { Section } from '@interview-deck/toolbox/deck/loadDeck'
import { withoutBlanks } from '@interview-deck/toolbox/deck/blanks'
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { lineAt, splitRegions } from './regions.ts'

/** Something that is said in one go: a slide's notes, or the prepared answer to a follow-up question. */
export interface Passage {
  /** What a message calls it: `the note`, `the answer to "왜요?"`. */
  name: string
  text: string
  file: string
  /** 1-based line in the file of an offset into `text`. */
  lineOf: (offset: number) => number
}

export function notesOf({ slides }: Section): Passage[] {
  return slides.flatMap((slide) => {
    const [region] = splitRegions(slide, 'note')
    return region && region.text.trim()
      ? [{ name: 'the note', text: region.text, file: slide.file, lineOf: (offset: number) => lineAt(region, offset) }]
      : []
  })
}

/** The answers to a section's follow-up questions, as the frontmatter of its first slide has them. */
export function answersOf({ slides: [first] }: Section): Passage[] {
  const [region] = first ? splitRegions(first, 'frontmatter') : []
  if (!region)
    return []
  const lineCounter = new LineCounter()
  const followUps = parseDocument(region.text, { lineCounter }).get('followUps')
  // What is no list of questions and answers is for the rehearsal rule to tell.
  return (isSeq(followUps) ? followUps.items : []).flatMap((item): Passage[] => {
    const answer = isMap(item) ? item.get('answer', true) : undefined
    if (!isMap(item) || !isScalar(answer) || typeof answer.value !== 'string')
      return []
    // YAML folds lines, so a place inside an answer is told by the line at which the answer starts.
    const line = region.line + lineCounter.linePos(answer.range![0]).line - 1
    return [{ name: `the answer to "${item.get('question')}"`, text: withoutBlanks(answer.value), file: first.file, lineOf: () => line }]
  })
}

export function shorten(text: string, length = 30): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length > length ? `${flat.slice(0, length - 1)}…` : flat
}
