import type { SubsetFace } from './subsetFonts.ts'
import { Buffer } from 'node:buffer'

/** Where the faces with all of the deck's characters are, from the site's folder. */
export const DECK_FONTS = 'assets/fonts/deck/'

/** Of two faces that have a character, a browser takes the later one. */
export function faceRules(faces: SubsetFace[], addressOf: (face: SubsetFace) => string): string {
  return faces.map(face => [
    `@font-face{font-family:"${face.family}"`,
    `font-weight:${face.weight}`,
    'font-display:swap',
    `src:url(${addressOf(face)}) format("woff2")`,
    ...face.unicodeRange ? [`unicode-range:${face.unicodeRange}`] : [],
  ].join(';').concat('}')).join('')
}

/** A font as part of the page: no round trip, and the first paint has the right face. */
export function dataAddress({ content }: SubsetFace): string {
  return `data:font/woff2;base64,${Buffer.from(content).toString('base64')}`
}
