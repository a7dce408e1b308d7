import { Blob, Face } from 'harfbuzzjs'

/**
 * The code points that a font has glyphs for.
 *
 * @param font TrueType or OpenType, not compressed
 */
export function readCoverage(font: Uint8Array): Set<number> {
  return new Set(new Face(new Blob(font)).collectUnicodes())
}
