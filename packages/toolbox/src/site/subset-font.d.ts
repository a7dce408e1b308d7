declare module 'subset-font' {
  import type { Buffer } from 'node:buffer'

  /** Without a text, and with `keepAllGlyphs`, the font is only converted. */
  export default function subsetFont(font: Uint8Array, text: string | undefined, options: object): Promise<Buffer>
}
