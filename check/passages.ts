import type { Section } from '@interview-deck/toolbox/deck/loadDeck'
import type { SourceLocation } from './context.ts'
import { withoutBlanks } from '@interview-deck/toolbox/deck/blanks'
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { placeIn, regionsOf } from './regions.ts'

/** A slide's notes, or the prepared answer to a follow-up question. */
export interface Passage {
  text: string
  placeOf: (offset: number) => SourceLocation
}

export function notesOf({ slides }: Section): Passage[] {
  return slides.flatMap(slide => regionsOf(slide, 'note')).filter(({ text }) => text.trim()).map(region => ({ text: region.text, placeOf: offset => placeIn(region, offset) }))
}

/** The answers to a section's follow-up questions, as the frontmatter of its first slide has them. */
export function answersOf({ slides: [first] }: Section): (Passage & { question: string })[] {
  const [region] = regionsOf(first!, 'frontmatter')
  if (!region)
    return []
  const lineCounter = new LineCounter()
  const followUps = parseDocument(region.text, { lineCounter }).get('followUps')
  // Reported by the rehearsal rule.
  return (isSeq(followUps) ? followUps.items : []).flatMap((item) => {
    const answer = isMap(item) ? item.get('answer', true) : undefined
    if (!isMap(item) || !isScalar(answer) || typeof answer.value !== 'string')
      return []
    // YAML folds lines, so only the answer's first line is known.
    const place = { file: region.file, line: region.line + lineCounter.linePos(answer.range![0]).line - 1 }
    return [{ question: String(item.get('question')), text: withoutBlanks(answer.value), placeOf: () => place }]
  })
}

export function shorten(text: string, length = 30): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length > length ? `${flat.slice(0, length - 1)}…` : flat
}
