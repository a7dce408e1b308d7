import { Buffer } from 'node:buffer'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

/** The tables of a TrueType or OpenType font that is not compressed. */
export function tablesOf(font: Buffer): { tag: string, data: Buffer }[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const record = 12 + index * 16
    const offset = font.readUInt32BE(record + 8)
    return { tag: font.toString('latin1', record, record + 4), data: font.subarray(offset, offset + font.readUInt32BE(record + 12)) }
  })
}

/** What a table's entry begins with (WOFF 2.0, "TableDirectoryEntry"): its tag follows, and its bytes are as they were. */
const AS_IT_IS = 0x3F
const OUTLINES_AS_THEY_ARE = 0xFF

/** Packs a font as WOFF 2.0 without transforming outlines: a tenth larger, much faster, and asynchronous. */
export async function packWoff2(font: Buffer): Promise<Buffer> {
  // `loca` has to follow `glyf`.
  const tables = tablesOf(font).sort((a, b) => orderOf(a.tag) < orderOf(b.tag) ? -1 : 1)
  const directory = Buffer.concat(tables.flatMap(({ tag, data }) =>
    [Buffer.of(/^(?:glyf|loca)$/.test(tag) ? OUTLINES_AS_THEY_ARE : AS_IT_IS), Buffer.from(tag, 'latin1'), base128(data.length)]))
  const packed = await promisify(brotliCompress)(Buffer.concat(tables.map(({ data }) => data)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT },
  })
  const length = Math.ceil((48 + directory.length + packed.length) / 4) * 4
  const file = Buffer.alloc(length)
  file.write('wOF2', 'latin1')
  file.writeUInt32BE(font.readUInt32BE(0), 4)
  file.writeUInt32BE(length, 8)
  file.writeUInt16BE(tables.length, 12)
  file.writeUInt32BE(font.length, 16)
  file.writeUInt32BE(packed.length, 20)
  directory.copy(file, 48)
  packed.copy(file, 48 + directory.length)
  return file
}

function orderOf(tag: string): string {
  return tag === 'loca' ? 'glyf2' : tag
}

function base128(value: number): Buffer {
  const bytes = [value & 0x7F]
  for (let rest = value >>> 7; rest; rest >>>= 7)
    bytes.unshift(rest & 0x7F | 0x80)
  return Buffer.from(bytes)
}
