import { unicodeRange } from '../site/fontFaces.ts'

export const cutQuery = '?cut'

const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))

/** A font may share the space's glyph with one, and a PDF reader would then find that instead of a space. */
const isControl = (character: string) => /^\p{Cc}$/u.test(character)

/** Not found in the sources: ASCII, the no-break space (an escape in scripts), list markers. */
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
  // With control characters: a line break must not request another face.
  const range = unicodeRange([...ascii, ...characters])
  return { characters, range, rest: invertRange(range) }
}

/**
 * Makes the `@font-face` rules of a style sheet or a page fit for paper.
 *
 * - A PDF cannot hold a variable font: Chromium would draw every glyph separately (Type 3). Such faces, which declare a range of
 *   weights (`font-weight: 45 920`), are removed.
 * - Loading a whole Korean font takes longer than everything else on the page. So each face is split in two: a subset with the
 *   characters in use, and the whole font, which the browser loads only for other characters.
 */
export function facesForPaper(text: string, { range, rest }: CharactersInUse): string {
  return text.replace(/@font-face\s*\{([^}]*)\}/g, (rule, declarations: string) => {
    if (/font-weight:\s*\d+\s+\d/.test(declarations))
      return ''
    // Already a subset, or not the deck's own.
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
