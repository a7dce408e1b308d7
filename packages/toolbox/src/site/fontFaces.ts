export interface FontFace {
  family: string
  /** As written: `700` or `45 920`. */
  weight: string
  file: string
}

const FACE = /@font-face\s*\{[^}]*\}/g

/** Takes the `@font-face` rules of the deck's own families, which every page brings by itself, out of a style sheet; those of libraries (KaTeX) stay. */
export function takeFontFaces(css: string, families: readonly string[]) {
  const faces: FontFace[] = []
  const others: string[] = []
  const rest = css.replace(FACE, (rule) => {
    const file = rule.match(/url\(["']?([^)"']+)["']?\)/)?.[1]?.split('/').at(-1)
    const value = (name: string) => rule.match(new RegExp(`${name}:\\s*["']?([^;"'}]+)`))?.[1]?.trim()
    const family = value('font-family') ?? ''
    if (!families.includes(family)) {
      others.push(family)
      return rule
    }
    if (file)
      faces.push({ family, weight: value('font-weight') ?? '400', file })
    return ''
  })
  return { css: rest, faces, others }
}

export function unicodeRange(characters: Iterable<string>): string {
  const codes = [...new Set([...characters].map(character => character.codePointAt(0)!))].sort((a, b) => a - b)
  const ranges: [number, number][] = []
  for (const code of codes) {
    const last = ranges.at(-1)
    if (last && last[1] === code - 1)
      last[1] = code
    else
      ranges.push([code, code])
  }
  return ranges.map(([from, to]) => from === to
    ? `U+${from.toString(16)}`
    : `U+${from.toString(16)}-${to.toString(16)}`).join(',')
}
