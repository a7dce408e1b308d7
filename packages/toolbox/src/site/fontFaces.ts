export interface FontFace {
  family: string
  /** As written: `700` or `45 920`. */
  weight: string
  file: string
}

const FACE = /@font-face\s*\{[^}]*\}/g

export interface TakenFaces {
  css: string
  faces: FontFace[]
  /** Families of libraries (KaTeX), whose rules stay. */
  others: string[]
}

/** Takes the `@font-face` rules of the deck's own families, which every page brings by itself, out of a style sheet. */
export function takeFontFaces(css: string, families: readonly string[]): TakenFaces {
  const taken: TakenFaces = { css: '', faces: [], others: [] }
  taken.css = css.replace(FACE, (rule) => {
    const file = rule.match(/url\(["']?([^)"']+)["']?\)/)?.[1]?.split('/').at(-1)
    const value = (name: string) => rule.match(new RegExp(`${name}:\\s*["']?([^;"'}]+)`))?.[1]?.trim()
    const family = value('font-family') ?? ''
    if (!families.includes(family)) {
      taken.others.push(family)
      return rule
    }
    if (file)
      taken.faces.push({ family, weight: value('font-weight') ?? '400', file })
    return ''
  })
  return taken
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
