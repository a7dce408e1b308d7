import { Blob, Face } from 'harfbuzzjs'

/**
 * The code points that a font has glyphs for.
 *
 * @param font TrueType or OpenType, not compressed
 * @throws {Error} where it is none: HarfBuzz takes anything for a font without characters
 */
export function readCoverage(font: Uint8Array): Set<number> {
  const codes = new Set(new Face(new Blob(font)).collectUnicodes())
  if (!codes.size)
    throw new Error('The font has no characters.')
  return codes
}
