/** An `@font-face` rule of the built style sheet. */
export interface FontFace {
  family: string
  /** As written: `700` or `45 920`. */
  weight: string
  /** Name of the font's file, without its folder. */
  file: string
}

const FACE = /@font-face\s*\{[^}]*\}/g

/** Takes the `@font-face` rules out of a style sheet: every page brings its own. */
export function takeFontFaces(css: string): { css: string, faces: FontFace[] } {
  const faces = [...css.matchAll(FACE)].flatMap(([rule]) => {
    const file = rule.match(/url\(["']?([^)"']+)["']?\)/)?.[1]?.split('/').at(-1)
    const value = (name: string) => rule.match(new RegExp(`${name}:\\s*["']?([^;"'}]+)`))?.[1]?.trim()
    return file
      ? [{ family: value('font-family') ?? '', weight: value('font-weight') ?? '400', file }]
      : []
  })
  return {
    css: css.replace(FACE, ''),
    faces,
  }
}

/** A `unicode-range` of exactly these characters, neighbours joined. */
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
