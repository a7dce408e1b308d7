import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fontNames, readFontLicenses, readReservedFontNames } from './fontLicenses.ts'

const MODULES = resolve(import.meta.dirname, '../../../../node_modules')

describe('fonts of packages', () => {
  it('come with their licences', async () => {
    const root = mkdtempSync(join(tmpdir(), 'fonts-'))
    mkdirSync(join(root, 'styles'))
    symlinkSync(MODULES, join(root, 'node_modules'))
    const face = (family: string, url: string) => `@font-face { font-family: '${family}'; src: url('${url}') }\n`
    writeFileSync(join(root, 'styles/fonts.css'), face('Deck Sans', 'pretendard/dist/web/variable/woff2/PretendardVariable.woff2') + face('Noto Serif KR', '@fontsource/noto-serif-kr/files/noto-serif-kr-korean-700-normal.woff2'))
    const licenses = await readFontLicenses(root)
    expect(licenses.map(({ family, reserved }) => [family, reserved])).toEqual([['Deck Sans', ['Pretendard']], ['Noto Serif KR', []]])
    expect(licenses.map(({ source }) => source)).toEqual([expect.stringMatching(/^pretendard \d/), expect.stringMatching(/^@fontsource\/noto-serif-kr \d/)])
    for (const { text } of licenses)
      expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1')
    expect(fontNames(licenses)).toEqual(['Pretendard'])
  })
})

describe('a font of one\'s own', () => {
  const deck = (family: string, license?: string) => {
    const root = mkdtempSync(join(tmpdir(), 'fonts-'))
    for (const folder of ['styles', 'public/fonts'])
      mkdirSync(join(root, folder), { recursive: true })
    writeFileSync(join(root, 'package.json'), '{"name":"deck"}')
    writeFileSync(join(root, 'LICENSE'), 'the deck\'s own')
    writeFileSync(join(root, 'styles/fonts.css'), `/* */\n@font-face {\n  font-family: '${family}';\n  src: url('/fonts/x.woff2');\n}\n`)
    if (license)
      writeFileSync(join(root, 'public/fonts/OFL.txt'), license)
    return root
  }

  it('has the licence that lies beside it', async () => {
    expect(await readFontLicenses(deck('Mine', 'Copyright X, with Reserved Font Name "Grand".')))
      .toEqual([{ family: 'Mine', source: 'public/fonts/x.woff2', reserved: ['Grand'], text: 'Copyright X, with Reserved Font Name "Grand".' }])
  })

  it('has none where there is none: the deck\'s own is not its', async () => {
    expect(await readFontLicenses(deck('Mine'))).toEqual([{ family: 'Mine', source: 'public/fonts/x.woff2', reserved: [], text: undefined }])
  })

  it('may not be called by its reserved name', async () => {
    await expect(readFontLicenses(deck('Grand Sans', 'with Reserved Font Name Grand.')))
      .rejects
      .toThrow(/styles\/fonts\.css:2: the family "Grand Sans" has the name that its licence reserves.*\("Grand"\)/)
  })
})

it.each([
  ['with Reserved Font Name Pretendard.', ['Pretendard']],
  ['with Reserved Font Names "Inter" and "Inter UI".', ['Inter', 'Inter UI']],
  ['with Reserved Font Name ‘Source’.\nThis Font', ['Source']],
  ['Copyright 2017 Google', []],
])('reads the reserved names of %j', (text, names) => {
  expect(readReservedFontNames(text)).toEqual(names)
})
