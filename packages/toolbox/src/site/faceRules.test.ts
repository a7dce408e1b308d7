import { describe, expect, it } from 'vitest'
import { dataAddress, faceRules, fallbackRules } from './faceRules.ts'

const face = { name: 'p-1.woff2', content: new Uint8Array([1, 2, 3]), family: 'Pretendard', weight: '400 700' }

describe('faceRules', () => {
  it('swaps, so that text is never hidden', () => {
    expect(faceRules([face], ({ name }) => `/fonts/${name}`))
      .toBe('@font-face{font-family:"Pretendard";font-weight:400 700;font-display:swap;src:url(/fonts/p-1.woff2) format("woff2")}')
  })

  it('limits a slide\'s face to the characters that it has', () => {
    expect(faceRules([{ ...face, unicodeRange: 'U+61' }], dataAddress))
      .toBe('@font-face{font-family:"Pretendard";font-weight:400 700;font-display:swap;src:url(data:font/woff2;base64,AQID) format("woff2");unicode-range:U+61}')
  })
})

describe('fallbackRules', () => {
  it('makes syllables as wide and lines as high as in the face that is awaited', () => {
    const rule = fallbackRules({ Pretendard: { ascent: 0.92, descent: 0.23, hangul: 0.874 } })
    expect(rule).toContain('font-family:"Pretendard fallback"')
    expect(rule).toContain('size-adjust:95%')
    // The overrides are scaled with the face: 0.92 ÷ 0.95 and 0.23 ÷ 0.95.
    expect(rule).toContain('ascent-override:96.84%')
    expect(rule).toContain('descent-override:24.21%')
    expect(rule).toContain('local("Malgun Gothic")')
  })

  it('stands a serif in for a serif', () => {
    expect(fallbackRules({ 'Noto Serif KR': { ascent: 1, descent: 0.3, hangul: 0.92 } })).toContain('local("Batang")')
  })
})
