import type { FamilyMetrics } from './captureSite.ts'
import type { CutFace } from './cutFonts.ts'

/** `@font-face` rules for cut fonts; of two that have a character, a browser takes the later one. */
export function faceRules(faces: CutFace[], folder: string): string {
  return faces.map(({ family, weight, name, unicodeRange }) => [
    `@font-face{font-family:"${family}"`,
    `font-weight:${weight}`,
    'font-display:swap',
    `src:url(${folder}${name}) format("woff2")`,
    ...unicodeRange
      ? [`unicode-range:${unicodeRange}`]
      : [],
  ].join(';').concat('}')).join('')
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
    const locals = SYSTEM_FACES[/serif/i.test(family)
      ? 'serif'
      : 'sans']!
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
