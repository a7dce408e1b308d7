import type { CapturedSlide } from './captureSlide.ts'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSubsetter } from './createSubsetter.ts'
import { readCoverage, subsetFonts } from './subsetFonts.ts'

const require = createRequire(import.meta.url)
const FILES: Record<string, string> = {
  sans: require.resolve('pretendard/dist/web/variable/woff2/PretendardVariable.woff2'),
  serif: require.resolve('@fontsource/noto-serif-kr/files/noto-serif-kr-korean-700-normal.woff2'),
}
const FACES = [
  { family: 'Pretendard', weight: '45 920', file: 'sans' },
  { family: 'Noto Serif KR', weight: '700', file: 'serif' },
]

let cache: string
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'cut-fonts-'))
})
afterAll(() => rm(cache, { recursive: true }))

function slide(no: number, faces: CapturedSlide['faces']): CapturedSlide {
  return { no, faces, html: '', css: '', description: '', htmlAttributes: {} }
}

function cut(slides: CapturedSlide[], interfaceText = '') {
  return subsetFonts({
    faces: FACES,
    read: file => readFile(FILES[file]!),
    slides,
    interfaceText,
    placeOf: (no, hint) => `slides.md:${no} (${hint})`,
    subset: createSubsetter(cache),
  })
}

describe('subsetFonts', () => {
  it('gives a slide its own characters, each from the family that is named for it', async () => {
    const { slides } = await cut([
      slide(1, { 'Pretendard': { characters: ' 가a', weights: [400, 700] }, 'Noto Serif KR': { characters: '나', weights: [700] } }),
      slide(2, { Pretendard: { characters: '다', weights: [500] } }),
    ])
    expect(slides.get(1)!.map(({ family, weight, unicodeRange }) => [family, weight, unicodeRange])).toEqual([
      ['Pretendard', '400 700', 'U+20,U+61,U+ac00'],
      ['Noto Serif KR', '700', 'U+b098'],
    ])
    expect(slides.get(2)!.map(({ unicodeRange }) => unicodeRange)).toEqual(['U+b2e4'])
  })

  it('takes a character from the other family where its own has none', async () => {
    // The serif has no circled figures.
    const { slides } = await cut([slide(1, { 'Noto Serif KR, Pretendard': { characters: '나①', weights: [700] }, 'Pretendard': { characters: '가', weights: [400] } })])
    expect(slides.get(1)!.map(({ family, unicodeRange }) => [family, unicodeRange])).toEqual([
      ['Noto Serif KR', 'U+b098'],
      ['Pretendard', 'U+2460,U+ac00'],
    ])
  })

  it('names a family that nobody supplies, with the slide', async () => {
    await expect(cut([slide(4, { 'Fira Code, monospace': { characters: '가', weights: [400] } })]))
      .rejects
      .toThrow('slides.md:4 (가): text is set in "Fira Code", which no @font-face of the deck supplies')
  })

  it('leaves out a family that no slide uses', async () => {
    const { deck } = await cut([slide(1, { Pretendard: { characters: '가', weights: [400] } })])
    expect(deck.map(({ family }) => family)).toEqual(['Pretendard'])
  })

  it('names the slide and the character that no font has', async () => {
    await expect(cut([slide(7, { Pretendard: { characters: '가꧁', weights: [400] } })]))
      .rejects
      .toThrow('slides.md:7 (꧁): no font of the deck has a glyph for "꧁" (U+A9C1).')
  })

  it('cuts the same only once', async () => {
    const slides = [slide(1, { Pretendard: { characters: '라', weights: [400] } })]
    const first = await cut(slides)
    const files = await readdir(cache)
    expect(await cut(slides)).toEqual(first)
    expect(await readdir(cache)).toEqual(files)
  })
})

describe('readCoverage', () => {
  it('knows exactly the characters that a font was cut to', async () => {
    const font = await createSubsetter(cache)(await readFile(FILES.serif!), { characters: '가나', format: 'truetype' })
    expect([...readCoverage(font)].map(code => String.fromCodePoint(code)).filter(character => character > '~')).toEqual(['가', '나'])
  })

  it('says so where there is no table of characters', () => {
    expect(() => readCoverage(new Uint8Array(12))).toThrow('no characters')
  })
})
