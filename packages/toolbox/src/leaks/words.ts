/** Words with non-Latin letters are authored text. */
const FOREIGN = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}]/u
const WORD = /[\p{L}\p{M}\p{N}]+/gu
/** Longer than a minifier's names; at least one letter. */
const LATIN = /^(?=.*[a-z])[a-z0-9]{4,}$/i

export interface Words {
  /** Words with a letter that is not Latin (한국어, 2주, K8s를), in order, repetitions included. */
  foreign: string[]
  /** The same, divided where one text ends and the next begins. */
  texts: string[][]
  latin: Set<string>
}

export function readWords(text: string): Words {
  const words = text.normalize('NFC').match(WORD) ?? []
  const foreign = words.filter(word => FOREIGN.test(word))
  return {
    foreign,
    texts: [foreign],
    latin: new Set(words.filter(word => LATIN.test(word))),
  }
}

/** The same, fast, for megabytes of code. */
export function scanWords(text: string, { latin }: { latin: boolean }): Words {
  const texts = scanForeign(text)
  return {
    foreign: texts.flat(),
    texts,
    latin: latin ? new Set(text.match(/[A-Z0-9]{4,}/gi) ?? []) : new Set(),
  }
}

/** Separates texts: quotes, tags, braces, the dots of an inline list. */
const BOUNDARY = /["'`<>{}·|]/
const LONGEST_GAP = 40

/** Cyrillic, Hangul (syllables and single letters), kana, Han; then whatever belongs to a word. */
const FOREIGN_WORD = /[\u0400-\u052F\u1100-\u11FF\u3041-\u318F\u3400-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF][\p{L}\p{M}\p{N}]*/gu

/** Searches for non-Latin letters; Latin letters and digits before them belong to the word. */
function scanForeign(text: string): string[][] {
  const texts: string[][] = [[]]
  let end = 0
  for (const match of text.matchAll(FOREIGN_WORD)) {
    let start = match.index
    while (start > end && isLatinCode(text.charCodeAt(start - 1)))
      start--
    const isNew = start - end > LONGEST_GAP || BOUNDARY.test(text.slice(end, start))
    end = match.index + match[0].length
    const word = text.slice(start, end).normalize('NFC')
    if (isNew)
      texts.push([word])
    else
      texts.at(-1)!.push(word)
  }
  return texts
}

function isLatinCode(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xC0 && code <= 0x24F)
}

const RUN = 5

/** Every run of five words; a shorter text is none. */
export function runsOf(words: string[]): string[] {
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, index) => words.slice(index, index + RUN).join(' '))
}
