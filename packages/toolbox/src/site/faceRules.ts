import type { FamilyMetrics } from './captureSite.ts'
import type { CutFace } from './cutFonts.ts'
import { Buffer } from 'node:buffer'

/** Where the faces with all of the deck's characters are, from the site's folder. */
export const DECK_FONTS = 'assets/fonts/deck/'

/** `@font-face` rules for cut fonts; of two that have a character, a browser takes the later one. */
export function faceRules(faces: CutFace[], addressOf: (face: CutFace) => string): string {
  return faces.map(face => [
    `@font-face{font-family:"${face.family}"`,
    `font-weight:${face.weight}`,
    'font-display:swap',
    `src:url(${addressOf(face)}) format("woff2")`,
    ...face.unicodeRange
      ? [`unicode-range:${face.unicodeRange}`]
      : [],
  ].join(';').concat('}')).join('')
}

/**
 * A font as part of the page. For a slide's own few characters that costs a few kilobytes and saves a round trip, and the
 * first paint has the right face: nothing swaps, nothing moves.
 */
export function dataAddress({ content }: CutFace): string {
  return `data:font/woff2;base64,${Buffer.from(content).toString('base64')}`
}

/** Korean faces of the usual systems that stand in until the deck's own has arrived. */
const SYSTEM_FACES: Record<string, string[]> = {
  serif: ['AppleMyungjo', 'Batang', 'Noto Serif KR', 'Noto Serif CJK KR'],
  sans: ['Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR'],
}

/** Width of a Hangul syllable in Noto Sans CJK and in most Korean system faces: 920 of 1000 units. */
const SYSTEM_HANGUL_WIDTH = 0.92

/**
 * A stand-in `"<family> fallback"` for each family, with the lines of the same height and syllables of the same width,
 * so that nothing moves when the family arrives. The overrides count in the adjusted size (CSS Fonts 5, `size-adjust`).
 */
export function fallbackRules(metrics: Record<string, FamilyMetrics>): string {
  return Object.entries(metrics).map(([family, { ascent, descent, hangul }]) => {
    const adjust = hangul / SYSTEM_HANGUL_WIDTH
    const percent = (share: number) => `${Math.round(share * 10000) / 100}%`
    const locals = SYSTEM_FACES[/serif/i.test(family) ? 'serif' : 'sans']!
    return [
      `@font-face{font-family:"${family} fallback"`,
      `src:${locals.map(name => `local("${name}")`).join(',')}`,
      `size-adjust:${percent(adjust)}`,
      `ascent-override:${percent(ascent / adjust)}`,
      `descent-override:${percent(descent / adjust)}`,
      'line-gap-override:0%}',
    ].join(';')
  }).join('')
}
