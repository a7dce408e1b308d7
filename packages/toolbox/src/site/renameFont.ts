import { Buffer } from 'node:buffer'
import { tablesOf } from './woff2.ts'

export type FontNames = readonly string[]

const NAME_TABLE = 'name'
/** Numbers of the names that say whose work a font is. */
const NOTICES = new Set([0, 7, 8, 9, 10, 11, 12, 13, 14])

/**
 * Takes reserved names out of a font's `name` table, in place: the SIL Open Font License lets nobody but the copyright holder call
 * a modified version by one (condition 3). Another name of the same length takes its place, so that nothing moves; the table's
 * checksum, which browsers do not read, is right again when HarfBuzz has cut the font once more.
 *
 * @throws Error where a reserved name is left outside of the notices
 */
export function renameFont(font: Buffer, names: FontNames): void {
  const records = readRecords(font)
  for (const name of names) {
    const other = 'DeckSansKR'.padEnd(name.length, 'X').slice(0, name.length)
    for (const { bytes, encode } of records.filter(({ id }) => !NOTICES.has(id))) {
      for (let at = bytes.indexOf(encode(name)); at >= 0; at = bytes.indexOf(encode(name)))
        bytes.set(encode(other), at)
    }
    if (tablesOf(font).some(({ tag, data }) => tag !== NAME_TABLE && data.includes(name)))
      throw new Error(`The font has the reserved name ${name} in a table that cannot be changed.`)
  }
}

/** Every name of a font by its number (OpenType specification, chapter "name"). */
export function readRecords(font: Buffer) {
  const table = tablesOf(font).find(({ tag }) => tag === NAME_TABLE)?.data
  const strings = table?.readUInt16BE(4) ?? 0
  return Array.from({ length: table?.readUInt16BE(2) ?? 0 }, (_, index) => {
    const [platform, id, length, offset] = [0, 6, 8, 10].map(field => table!.readUInt16BE(6 + index * 12 + field)) as [number, number, number, number]
    const isLatin = platform === 1
    return {
      id,
      isLatin,
      bytes: table!.subarray(strings + offset, strings + offset + length),
      encode: (text: string) => isLatin ? Buffer.from(text, 'latin1') : Buffer.from(text, 'utf16le').swap16(),
    }
  })
}
