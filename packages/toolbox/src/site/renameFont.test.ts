import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import { describe, expect, it } from 'vitest'
import { readFontNames } from '../../../../tests/support/readFontNames.ts'
import { renameFont } from './renameFont.ts'
import { readCoverage } from './subsetFonts.ts'

const require = createRequire(import.meta.url)
const cut = async (file: string) => subsetFont(await readFile(require.resolve(file)), '가a1', { targetFormat: 'truetype' })

describe.each([
  ['variable', 'pretendard/dist/web/variable/woff2/PretendardVariable.woff2', 'DeckSansKR Variable', 'DeckSansKRVariable-Regular'],
  ['static', 'pretendard/dist/web/static/woff2/Pretendard-SemiBold.woff2', 'DeckSansKR SemiBold', 'DeckSansKR-SemiBold'],
])('a %s font', (_, file, family, postScript) => {
  it('has another name everywhere, the notices that it had, and is a sound font still', async () => {
    const font = await cut(file)
    const before = readFontNames(font)
    renameFont(font, ['Pretendard'])
    const names = readFontNames(await subsetFont(font, undefined, { targetFormat: 'truetype', keepAllGlyphs: true }))
    expect(names.find(({ id }) => id === 1)!.text).toBe(family)
    expect(names.find(({ id }) => id === 6)!.text).toBe(postScript)
    expect(names.filter(({ text }) => text.includes('Pretendard'))).toEqual([])
    expect(names.find(({ id }) => id === 0)).toEqual({ id: 0, text: 'Copyright © 2023 Kil Hyung-jin' })
    expect(names.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect([...readCoverage(font)].sort((a, b) => a - b)).toEqual([...'1a가'].map(character => character.codePointAt(0)))
  })
})

it('leaves a font alone that has no reserved name', async () => {
  const font = await cut('@fontsource/noto-serif-kr/files/noto-serif-kr-korean-700-normal.woff2')
  const before = font.toString('latin1')
  renameFont(font, ['Pretendard'])
  expect(font.toString('latin1')).toBe(before)
})
