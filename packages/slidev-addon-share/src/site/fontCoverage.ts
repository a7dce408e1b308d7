/**
 * Reads which code points a font has glyphs for: its `cmap` table, formats 4 and 12, which between them every current
 * font uses (OpenType specification, chapter "cmap").
 *
 * @param font TrueType or OpenType, not compressed
 */
export function readCoverage(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = view.getUint16(4)
  for (let index = 0; index < tables; index++) {
    const record = 12 + index * 16
    if (view.getUint32(record) === 0x636D6170)
      return readCmap(view, view.getUint32(record + 8))
  }
  throw new Error('The font has no cmap table.')
}

function readCmap(view: DataView, cmap: number): Set<number> {
  const codes = new Set<number>()
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const table = cmap + view.getUint32(cmap + 4 + index * 8 + 4)
    const format = view.getUint16(table)
    if (format === 4)
      readSegments(view, table, codes)
    else if (format === 12)
      readGroups(view, table, codes)
  }
  return codes
}

/** Format 4: parallel arrays of segment ends, starts, deltas and offsets; glyph 0 means that there is none. */
function readSegments(view: DataView, table: number, codes: Set<number>) {
  const length = view.getUint16(table + 6)
  const ends = table + 14
  const starts = ends + length + 2
  const deltas = starts + length
  const offsets = deltas + length
  for (let segment = 0; segment < length; segment += 2) {
    const start = view.getUint16(starts + segment)
    const end = view.getUint16(ends + segment)
    const delta = view.getUint16(deltas + segment)
    const offset = view.getUint16(offsets + segment)
    for (let code = start; code <= end && code !== 0xFFFF; code++) {
      const glyph = offset === 0
        ? (code + delta) & 0xFFFF
        : view.getUint16(offsets + segment + offset + (code - start) * 2)
      if (glyph !== 0)
        codes.add(code)
    }
  }
}

/** Format 12: groups of first code, last code, first glyph. */
function readGroups(view: DataView, table: number, codes: Set<number>) {
  for (let group = 0; group < view.getUint32(table + 12); group++) {
    const record = table + 16 + group * 12
    for (let code = view.getUint32(record); code <= view.getUint32(record + 4); code++)
      codes.add(code)
  }
}
