import { describe, expect, it } from 'vitest'
import { dataAddress, faceRules } from './faceRules.ts'

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
