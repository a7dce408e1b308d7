/** What is said between two clicks. */
export interface ScriptPart {
  /** The click with which it begins; 0 for what is said before the first. */
  click: number
  /** One line each. */
  sentences: string[]
}

/** `[click]` is one click on, `[click:3]` three. */
const CLICK_MARK = /\[click(?::(\d+))?\]/g

/**
 * A slide's notes as a script that is read aloud: by click, a sentence a line. Comments, tags and the signs of Markdown
 * are not said; a list's entries and paragraphs are lines of their own.
 */
export function scriptParts(note: string, locale = 'ko'): ScriptPart[] {
  const text = note.replace(/<!--[\s\S]*?-->/g, ' ').replace(/<\/?[a-z][^>]*>/gi, ' ')
  const parts: ScriptPart[] = []
  let click = 0
  let from = 0
  for (const mark of text.matchAll(CLICK_MARK)) {
    add(text.slice(from, mark.index))
    click += Number(mark[1] ?? 1)
    from = mark.index + mark[0].length
  }
  add(text.slice(from))
  return parts

  function add(said: string): void {
    const sentences = sentencesOf(said, locale)
    if (sentences.length)
      parts.push({ click, sentences })
  }
}

function sentencesOf(text: string, locale: string): string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' })
  return text
    .split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d+\.)\s)/)
    .map(block => block.replace(/^\s*(?:[\-*+>]|\d+\.|#+)\s+/, '').replace(/(\*\*|__|`|~~)(.+?)\1/g, '$2').replace(/\s+/g, ' '))
    .flatMap(block => [...segmenter.segment(block)].map(({ segment }) => segment.trim()))
    .filter(Boolean)
}

/** Index of the part that is said at a click; −1 where nothing is said yet. */
export function partAt(parts: readonly ScriptPart[], clicks: number): number {
  return parts.findLastIndex(part => part.click <= clicks)
}

/**
 * Which sentence of a part one has come to at one's own rate.
 *
 * @param sentences of the part
 * @param elapsedMs how long the part has been spoken
 * @param rate syllables a minute
 * @param count syllables of a sentence
 */
export function sentenceAt(sentences: readonly string[], elapsedMs: number, rate: number, count: (sentence: string) => number): number {
  let end = 0
  const index = sentences.findIndex((sentence) => {
    end += count(sentence) / rate * 60_000
    return elapsedMs < end
  })
  return index < 0 ? sentences.length - 1 : index
}
