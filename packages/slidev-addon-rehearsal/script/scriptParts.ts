import { countClickMarks, splitAtClicks } from '@interview-deck/toolbox/deck/clickMarks'
import { stripNote } from '@interview-deck/toolbox/deck/script'
import { splitSentences } from '@interview-deck/toolbox/deck/sentences'

/** A slide's notes as they are read aloud: by click, a sentence a line, without comments, tags and signs of Markdown. */
export function scriptParts(note: string) {
  return splitAtClicks(note)
    .map(({ text, offset }) => ({
      click: countClickMarks(note.slice(0, offset)),
      sentences: splitSentences(text).map(({ text }) => stripNote(text).replace(/\s+/g, ' ').trim()).filter(Boolean),
    }))
    .filter(({ sentences }) => sentences.length)
}

export function partAt(parts: ReturnType<typeof scriptParts>, clicks: number): number {
  return parts.findLastIndex(part => part.click <= clicks)
}
