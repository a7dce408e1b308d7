import type { DeckError } from './deckError.ts'
import { Buffer } from 'node:buffer'
import { dirname, resolve } from 'node:path'

export interface ReadSource {
  text: string
  errors: Omit<DeckError, 'file'>[]
}

/** Byte-order marks, longest first: that of UTF-32 begins with that of UTF-16. */
const MARKS: { bytes: number[], name: string }[] = [
  { bytes: [0xEF, 0xBB, 0xBF], name: 'UTF-8' },
  { bytes: [0xFF, 0xFE, 0x00, 0x00], name: 'UTF-32' },
  { bytes: [0x00, 0x00, 0xFE, 0xFF], name: 'UTF-32' },
  { bytes: [0xFF, 0xFE], name: 'UTF-16' },
  { bytes: [0xFE, 0xFF], name: 'UTF-16' },
]

/**
 * Decodes a source file. Slidev decodes without complaint: a byte-order mark hides the `---` behind it, so that the
 * frontmatter, `private: true` included, becomes text; and words that are no UTF-8 turn into question marks.
 */
export function readSource(bytes: Uint8Array): ReadSource {
  const mark = MARKS.find(({ bytes: start }) => start.every((byte, index) => bytes[index] === byte))
  if (mark) {
    return {
      text: new TextDecoder().decode(bytes),
      errors: [{ line: 1, message: `the file begins with a byte-order mark (${mark.name}); save it as UTF-8 without one ("UTF-8", not "UTF-8 with BOM")` }],
    }
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  }
  catch {
    return {
      text: new TextDecoder().decode(bytes),
      errors: [{ line: firstUndecodable(bytes), message: 'this line is not UTF-8; save the file as UTF-8 (Korean editors may have used CP949 or EUC-KR)' }],
    }
  }
  const errors: ReadSource['errors'] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.includes('\0'))
      errors.push({ line: index + 1, message: 'there is a NUL character; save the file as UTF-8 (it may be UTF-16)' })
    else if (line.includes('\r'))
      errors.push({ line: index + 1, message: 'a line ends with CR alone, where Slidev sees no new line; save the file with LF or CRLF' })
    if (errors.length)
      break
  }
  return { text, errors }
}

/** 1-based line of the first byte that is no UTF-8: no character reaches over a line break. */
function firstUndecodable(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const buffer = Buffer.from(bytes)
  for (let line = 1, start = 0; ; line++) {
    const end = buffer.indexOf('\n', start)
    try {
      decoder.decode(buffer.subarray(start, end < 0 ? undefined : end))
    }
    catch {
      return line
    }
    if (end < 0)
      return line
    start = end + 1
  }
}

/**
 * The file that a `src:` names, as Slidev finds it.
 *
 * @param src such as `./pages/goals.md` or `/pages/goals.md#2-3`
 * @param importer absolute path of the file that it stands in
 * @param root folder that a leading slash stands for
 */
export function pathOfImport(src: string, importer: string, root: string): string {
  const path = src.split('#')[0]!
  return path.startsWith('/') ? resolve(root, path.slice(1)) : resolve(dirname(importer), path)
}
