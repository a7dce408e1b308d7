import type { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import { expect, it } from 'vitest'
import { packWoff2, tablesOf } from './woff2.ts'

const require = createRequire(import.meta.url)

it.each([
  'pretendard/dist/web/variable/woff2/PretendardVariable.woff2',
  '@fontsource/noto-serif-kr/files/noto-serif-kr-korean-700-normal.woff2',
])('packs %s so that another program finds every glyph in it', async (file) => {
  const font = await subsetFont(await readFile(require.resolve(file)), '가나다 abc 12①', { targetFormat: 'truetype' })
  const packed = await packWoff2(font)
  expect(packed.length).toBeLessThan(font.length * 0.75)
  // Google's decoder, the one of most browsers.
  const unpacked = await subsetFont(packed, undefined, { targetFormat: 'truetype', keepAllGlyphs: true })
  const again = await subsetFont(font, undefined, { targetFormat: 'truetype', keepAllGlyphs: true })
  const contents = (font: Buffer) => tablesOf(font).map(({ tag, data }) => [tag, tag === 'head' ? data.length : data.toString('base64')])
  expect(contents(unpacked)).toEqual(contents(again))
})
