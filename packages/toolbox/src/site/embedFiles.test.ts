import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createEmbedder } from './embedFiles.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'single-'))
  mkdirSync(join(dir, 'pics'))
  writeFileSync(join(dir, 'pics/a b.png'), 'one')
  writeFileSync(join(dir, 'a.svg'), 'two')
  writeFileSync(join(dir, 'a.svg.txt'), 'no media')
})
afterEach(() => rmSync(dir, { recursive: true }))

it.each([
  ['"/a.svg"', '"data:image/svg+xml;base64,dHdv"'],
  ['url(/a.svg)', 'url(data:image/svg+xml;base64,dHdv)'],
  ['url(&quot;/a.svg&quot;)', 'url(&quot;data:image/svg+xml;base64,dHdv&quot;)'],
  ['href=`/a.svg#mark`', 'href=`data:image/svg+xml;base64,dHdv#mark`'],
  ['src="/pics/a%20b.png"', 'src="data:image/png;base64,b25l"'],
  ['\'/pics/a b.png\'', '\'data:image/png;base64,b25l\''],
])('embeds %s', async (text, expected) => {
  expect((await createEmbedder(dir))(text)).toBe(expected)
})

it('leaves alone what is another address', async () => {
  const text = '"/a.svg.txt" "/other/a.svg" "/xa.svg" https://example.com/a.svg'
  expect((await createEmbedder(dir))(text)).toBe(text)
})
