import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import { describe, expect, it } from 'vitest'
import { readCoverage } from './fontCoverage.ts'
import { readFontNames, renameFont } from './renameFont.ts'

const require = createRequire(import.meta.url)
const cut = async (file: string) => subsetFont(await readFile(require.resolve(file)), '가a1', { targetFormat: 'truetype' })
const NAMES = { Pretendard: 'Deck Sans' }

describe.each([
  ['variable', 'pretendard/dist/web/variable/woff2/PretendardVariable.woff2', 'Deck Sans Variable', 'DeckSansVariable-Regular'],
  ['static', 'pretendard/dist/web/static/woff2/Pretendard-SemiBold.woff2', 'Deck Sans SemiBold', 'DeckSans-SemiBold'],
])('a %s font', (_, file, family, postScript) => {
  it('has another name everywhere, and the notices that it had', async () => {
    const font = await cut(file)
    const renamed = renameFont(font, NAMES)
    const names = readFontNames(renamed)
    expect(names.find(({ id }) => id === 1)!.text).toBe(family)
    expect(names.find(({ id }) => id === 6)!.text).toBe(postScript)
    expect(names.filter(({ text }) => text.includes('Pretendard'))).toEqual([])
    expect(names.find(({ id }) => id === 0)).toEqual({ id: 0, text: 'Copyright © 2023 Kil Hyung-jin' })
    expect(names.map(({ id }) => id)).toEqual(readFontNames(font).map(({ id }) => id))
  })

  it('is a sound font still', async () => {
    const renamed = renameFont(await cut(file), NAMES)
    expect([...readCoverage(renamed)].sort((a, b) => a - b)).toEqual([...'1a가'].map(character => character.codePointAt(0)))
    // HarfBuzz reads it, and the checksum of the whole is what the specification says.
    await expect(subsetFont(renamed as never, undefined, { targetFormat: 'woff2', keepAllGlyphs: true })).resolves.toBeDefined()
    const view = new DataView(renamed.buffer, renamed.byteOffset, renamed.byteLength)
    let sum = 0
    for (let offset = 0; offset < renamed.length; offset += 4)
      sum = (sum + view.getUint32(offset)) >>> 0
    expect(sum).toBe(0xB1B0AFBA)
  })
})

it('leaves a font alone that has no reserved name', async () => {
  const font = await cut('@fontsource/noto-serif-kr/files/noto-serif-kr-korean-700-normal.woff2')
  expect(renameFont(font, NAMES)).toBe(font)
})
