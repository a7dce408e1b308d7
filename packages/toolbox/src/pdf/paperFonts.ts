import { unicodeRange } from '../site/fontFaces.ts'

export const cutQuery = '?cut'

const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))

/** No character that is seen; a font may have the space's glyph for one, and the PDF would then say that one in place of a space. */
const isControl = (character: string) => /^\p{Cc}$/u.test(character)

/** What no source spells out: ASCII, the no-break space, which scripts write as an escape, the markers of lists. */
const always = [...ascii.filter(character => !isControl(character)), '\u00A0', '•', '◦', '▪']

export type CharactersInUse = ReturnType<typeof charactersInUse>

export function charactersInUse(...texts: Iterable<string>[]) {
  const characters = new Set(always)
  for (const text of texts) {
    for (const character of text) {
      if (!isControl(character))
        characters.add(character)
    }
  }
  // Line breaks ask for no other face.
  const range = unicodeRange([...ascii, ...characters])
  return { characters, range, rest: invertRange(range) }
}

/**
 * Makes the `@font-face` rules of a style sheet or a page fit for paper.
 *
 * - A PDF cannot hold a variable font: Chromium would draw every glyph as a picture of its own (Type 3). Such faces go; they
 *   declare the range of their weights, as in `font-weight: 45 920`.
 * - Reading a whole Korean font takes the browser longer than all else on the page. So each face is divided in two: a small
 *   one, cut to the characters in use, and the whole one, which the browser asks for only where another character turns up.
 */
export function facesForPaper(text: string, { range, rest }: CharactersInUse): string {
  return text.replace(/@font-face\s*\{([^}]*)\}/g, (rule, declarations: string) => {
    if (/font-weight:\s*\d+\s+\d/.test(declarations))
      return ''
    // A face with a range of its own is cut already; one from elsewhere is not ours to cut.
    if (/unicode-range:/.test(declarations) || !/url\(["']?\/[^)]+\.woff2["']?\)/.test(declarations))
      return rule
    const body = declarations.trim().replace(/;$/, '')
    const cut = body.replace(/(url\([^)]+\.woff2)/, `$1${cutQuery}`)
    return `@font-face { ${cut}; unicode-range: ${range} }\n@font-face { ${body}; unicode-range: ${rest} }`
  })
}

function invertRange(range: string): string {
  const gaps: string[] = []
  let next = 0
  for (const part of range.split(',')) {
    const [from, to = from] = part.slice(2).split('-').map(code => Number.parseInt(code, 16)) as [number, number?]
    if (from > next)
      gaps.push(writeRange(next, from - 1))
    next = to + 1
  }
  gaps.push(writeRange(next, 0x10FFFF))
  return gaps.join(',')
}

function writeRange(from: number, to: number): string {
  return `U+${from.toString(16)}-${to.toString(16)}`
}
