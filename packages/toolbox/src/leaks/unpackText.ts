import { Buffer } from 'node:buffer'

/** Most of a page or single file, and not text. */
const FONT_DATA = /data:(?:font\/|application\/(?:font|x-font))[^;,"')]*(?:;[^,"')]*)?,[^"')\s]*/g
// eslint-disable-next-line regexp/use-ignore-case -- three times as fast, on megabytes
const BASE64 = /[A-Za-z0-9+/]{24,}={0,2}/g

/** A text with escapes of JavaScript, HTML and URLs decoded, and decoded base64 appended. Fonts are left out. */
export function unpackText(text: string): string {
  let plain = text.includes('data:') ? text.replace(FONT_DATA, '') : text
  if (plain.includes('\\')) {
    plain = plain
      .replace(/\\u\{([\da-f]{1,6})\}|\\u([\da-f]{4})|\\x([\da-f]{2})/gi, (_, long, four, two) => fromCode(Number.parseInt(long ?? four ?? two, 16)))
      // A line break inside a string ends a word as a space does, and must not begin one (`\n연봉`).
      .replace(/\\[nrt]/g, ' ')
  }
  if (plain.includes('&#'))
    plain = plain.replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex, decimal) => fromCode(hex ? Number.parseInt(hex, 16) : Number(decimal)))
  if (/%[c-f][\da-f]%/i.test(plain)) {
    plain = plain.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
      try {
        return decodeURIComponent(bytes)
      }
      catch {
        return bytes
      }
    })
  }
  return [plain, ...(plain.match(BASE64) ?? []).map(decodeText).filter(Boolean)].join('\n')
}

function fromCode(code: number): string {
  return code <= 0x10FFFF ? String.fromCodePoint(code) : ''
}

/** Empty for base64 that is not text, such as long identifiers and hashes. */
function decodeText(base64: string): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(base64, 'base64'))
    // eslint-disable-next-line no-control-regex
    return /[\0-\x08\x0E-\x1F]/.test(text) ? '' : text
  }
  catch {
    return ''
  }
}
