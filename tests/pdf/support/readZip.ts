import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'

/** The files in a zip archive as text, by name (PKWARE APPNOTE 4.3.12, 4.3.7: the central directory leads to each file). */
export async function readZip(path: string): Promise<Map<string, string>> {
  const zip = await readFile(path)
  const files = new Map<string, string>()
  let at = zip.indexOf(Buffer.from('PK\x01\x02', 'latin1'))
  while (at >= 0 && zip.readUInt32LE(at) === 0x02014B50) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map(offset => zip.readUInt16LE(at + offset)) as [number, number, number]
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const data = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    files.set(name, (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data).toString('utf8'))
    at += 46 + nameLength + extraLength + commentLength
  }
  return files
}
