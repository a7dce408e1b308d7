import { describe, expect, it } from 'vitest'
import { takeFontFaces, unicodeRange } from './fontFaces.ts'

describe('takeFontFaces', () => {
  it('takes the rules out and reads family, weight and file', () => {
    const css = 'a{color:red}@font-face{font-family:"Noto Serif KR";font-weight:700;src:url(/assets/noto-1a2b.woff2) format("woff2")}b{color:blue}'
    expect(takeFontFaces(css, ['Noto Serif KR'])).toEqual({
      css: 'a{color:red}b{color:blue}',
      others: [],
      faces: [{ family: 'Noto Serif KR', weight: '700', file: 'noto-1a2b.woff2' }],
    })
  })

  it('leaves what a library brings', () => {
    const css = '@font-face{font-family:KaTeX_Main;src:url(/assets/k.woff2)}'
    expect(takeFontFaces(css, ['Deck Sans'])).toEqual({ css, faces: [], others: ['KaTeX_Main'] })
  })

  it('keeps the range of a variable face', () => {
    expect(takeFontFaces('@font-face { font-family: Pretendard; font-weight: 45 920; src: url("./p.woff2") }', ['Pretendard']).faces[0]!.weight).toBe('45 920')
  })

  it('leaves out a face of the system, which has no file', () => {
    expect(takeFontFaces('@font-face{font-family:x;src:local("Batang")}', ['x']).faces).toEqual([])
  })
})

describe('unicodeRange', () => {
  it('joins neighbours and names each character once', () => {
    expect(unicodeRange('cab가a')).toBe('U+61-63,U+ac00')
  })

  it('counts code points, not halves of a pair', () => {
    expect(unicodeRange('😀')).toBe('U+1f600')
  })
})
