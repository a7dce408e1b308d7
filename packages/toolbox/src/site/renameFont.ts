import { Buffer } from 'node:buffer'

/** Names that a licence reserves for the unmodified font, and what a modified one is called instead. */
export type FontNames = Readonly<Record<string, string>>

const NAME_TABLE = 0x6E616D65
const HEAD_TABLE = 0x68656164
/** What the checksum of a whole font adds up to (OpenType specification, "head", `checksumAdjustment`). */
const CHECKSUM = 0xB1B0AFBA

/** Names that say whose work a font is and what came from where: they stay as they are. */
const NOTICES = new Set([0, 7, 8, 9, 10, 11, 12, 13, 14])
/** Names that people read; the others are for programs, which take no spaces. */
const READABLE = new Set([1, 4, 16, 18, 21])

/**
 * Gives a font other names in its `name` table: the SIL Open Font License lets nobody but the copyright holder call a
 * modified version by a reserved name (condition 3). Copyright notices stay.
 *
 * @param font TrueType or OpenType, not compressed
 * @param names reserved names and their replacements
 * @throws Error where a reserved name is left in another table
 */
export function renameFont(font: Uint8Array, names: FontNames): Uint8Array {
  const source = Buffer.from(font.buffer, font.byteOffset, font.byteLength)
  const reserved = Object.keys(names)
  const tables = readTables(source)
  const before = tables.find(({ tag }) => tag === NAME_TABLE)?.data
  if (!before || !reserved.some(name => source.includes(name) || source.includes(utf16(name))))
    return font
  const renamed = tables.map(table => table.tag === NAME_TABLE ? { ...table, data: rewriteNames(before, names) } : table)
  const left = renamed.find(({ tag, data }) => tag !== NAME_TABLE && reserved.some(name => data.includes(name)))
  if (left)
    throw new Error(`The font has the reserved name ${reserved.join(' or ')} in a table that cannot be changed.`)
  return writeTables(source.readUInt32BE(0), renamed)
}

/** Every name of a font by its number (OpenType specification, chapter "name"). */
export function readFontNames(font: Uint8Array): { id: number, text: string }[] {
  const table = readTables(Buffer.from(font.buffer, font.byteOffset, font.byteLength)).find(({ tag }) => tag === NAME_TABLE)
  return table ? readRecords(table.data).map(({ id, text }) => ({ id, text })) : []
}

interface Table { tag: number, data: Buffer }

interface NameRecord { platform: number, encoding: number, language: number, id: number, text: string }

function readTables(font: Buffer): Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const record = 12 + index * 16
    const offset = font.readUInt32BE(record + 8)
    return { tag: font.readUInt32BE(record), data: font.subarray(offset, offset + font.readUInt32BE(record + 12)) }
  })
}

function readRecords(table: Buffer): NameRecord[] {
  const strings = table.readUInt16BE(4)
  return Array.from({ length: table.readUInt16BE(2) }, (_, index) => {
    const [platform, encoding, language, id, length, offset] = Array.from({ length: 6 }, (_, field) => table.readUInt16BE(6 + index * 12 + field * 2)) as [number, number, number, number, number, number]
    const bytes = Buffer.from(table.subarray(strings + offset, strings + offset + length))
    return { platform, encoding, language, id, text: platform === 1 ? bytes.toString('latin1') : bytes.swap16().toString('utf16le') }
  })
}

function rewriteNames(table: Buffer, names: FontNames): Buffer {
  const records = readRecords(table).map(record => NOTICES.has(record.id)
    ? record
    : { ...record, text: Object.entries(names).reduce((text, [from, to]) => text.replaceAll(from, READABLE.has(record.id) ? to : to.replaceAll(' ', '')), record.text) })
  const strings = records.map(({ platform, text }) => platform === 1 ? Buffer.from(text, 'latin1') : utf16(text))
  const head = Buffer.alloc(6 + records.length * 12)
  head.writeUInt16BE(records.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  records.forEach(({ platform, encoding, language, id }, index) => {
    [platform, encoding, language, id, strings[index]!.length, offset].forEach((value, field) => head.writeUInt16BE(value, 6 + index * 12 + field * 2))
    offset += strings[index]!.length
  })
  return Buffer.concat([head, ...strings])
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

function writeTables(version: number, tables: Table[]): Buffer {
  const head = Buffer.alloc(12 + tables.length * 16)
  const power = 2 ** Math.floor(Math.log2(tables.length))
  head.writeUInt32BE(version, 0);
  [tables.length, power * 16, Math.log2(power), (tables.length - power) * 16].forEach((value, index) => head.writeUInt16BE(value, 4 + index * 2))
  let offset = head.length
  const padded = tables.map(({ tag, data }, index) => {
    const bytes = Buffer.concat([data, Buffer.alloc((4 - data.length % 4) % 4)])
    if (tag === HEAD_TABLE)
      bytes.writeUInt32BE(0, 8);
    [tag, sum(bytes), offset, data.length].forEach((value, field) => head.writeUInt32BE(value, 12 + index * 16 + field * 4))
    offset += bytes.length
    return bytes
  })
  const font = Buffer.concat([head, ...padded])
  const index = tables.findIndex(({ tag }) => tag === HEAD_TABLE)
  if (index >= 0)
    font.writeUInt32BE((CHECKSUM - sum(font)) >>> 0, head.readUInt32BE(12 + index * 16 + 8) + 8)
  return font
}

/** Of the 32-bit words, as a font's checksums are. */
function sum(bytes: Buffer): number {
  let total = 0
  for (let offset = 0; offset < bytes.length; offset += 4)
    total = (total + bytes.readUInt32BE(offset)) >>> 0
  return total
}
