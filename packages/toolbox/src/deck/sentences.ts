import { blank } from '../text/markdown.ts'
import { blankClickMarks } from './clickMarks.ts'

interface Sentence {
  text: string
  offset: number
}

const COMMENT = /<!--[\s\S]*?-->/g
const LIST_MARK = /^[ \t]*(?:#{1,6}|[>\-*+]|\d+\.)[ \t]+/gm

/** A full stop before a space (`99.9%` goes on), or the end of a paragraph. */
const SENTENCE_END = /[.!?…]["'”’」)\]*_]*(?=\s)|\n[ \t]*(?=\n)/g

export function splitSentences(text: string): Sentence[] {
  const plain = blankClickMarks(text).replace(COMMENT, blank)
  // A list item begins a new sentence.
  const starts = [0, ...[...plain.matchAll(LIST_MARK)].map(({ index }) => index), plain.length]
  return starts.slice(1).flatMap((end, index) => {
    const start = starts[index]!
    const part = plain.slice(start, end).replace(LIST_MARK, blank)
    const ends = [0, ...[...part.matchAll(SENTENCE_END)].map(match => match.index + match[0].length), part.length]
    return ends.slice(1).map((to, no) => trim(part.slice(ends[no], to), start + ends[no]!)).filter(({ text }) => text)
  })
}

function trim(text: string, offset: number): Sentence {
  return { text: text.trim(), offset: offset + text.search(/\S|$/) }
}

/**
 * The ending of a sentence as the ear takes it: -니다 or -니까 with the syllables before it (`했습니다`, `였습니다`), as in
 * 합니다체 -습니다 alone would call any speech monotonous; else the last two syllables. Nothing where it does not end in Hangul.
 */
export function endingOf(sentence: string): string | undefined {
  const word = sentence.replace(/[^\p{L}\p{N}]+$/u, '').match(/\p{Script=Hangul}+$/u)?.[0]
  return word?.match(/.?습니[다까]$/)?.[0] ?? word?.match(/.니[다까]$/)?.[0] ?? word?.slice(-2)
}
