import { Buffer } from 'node:buffer'
import { readRecords } from '../../packages/toolbox/src/site/renameFont.ts'

/** Every name of a font by its number. */
export function readFontNames(font: Uint8Array): { id: number, text: string }[] {
  return readRecords(Buffer.from(font.buffer, font.byteOffset, font.byteLength)).map(({ id, bytes, isLatin }) =>
    ({ id, text: isLatin ? bytes.toString('latin1') : Buffer.from(bytes).swap16().toString('utf16le') }))
}
