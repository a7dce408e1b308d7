declare module 'subset-font' {
  import type { Buffer } from 'node:buffer'

  export interface SubsetFontOptions {
    targetFormat?: 'truetype' | 'woff' | 'woff2'
    keepFeatures?: string[]
    variationAxes?: Record<string, number | { min: number, max: number, default?: number }>
    noHinting?: boolean
    preserveNameIds?: number[]
    /** Instead of a text: the font is only converted. */
    keepAllGlyphs?: boolean
  }
  export default function subsetFont(font: Uint8Array, text: string | undefined, options?: SubsetFontOptions): Promise<Buffer>
}
