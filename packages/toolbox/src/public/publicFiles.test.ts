import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { namedPublicFiles } from './publicFiles.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'deck-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function put(path: string, text = '') {
  mkdirSync(dirname(join(root, 'public', path)), { recursive: true })
  writeFileSync(join(root, 'public', path), text)
}

describe('namedPublicFiles', () => {
  it.each([
    ['from the root', '![](/pics/a.png)'],
    ['without a slash', 'src="pics/a.png"'],
    ['behind the base', ['const a = `$', '{import.meta.env.BASE_URL}pics/a.png`'].join('')],
    ['in frontmatter', 'image: /pics/a.png'],
    ['in a style', 'background: url(/pics/a.png)'],
  ])('takes a file that is named %s', async (_, source) => {
    put('pics/a.png')
    expect(await namedPublicFiles(root, [source])).toEqual(['pics/a.png'])
  })

  it.each([
    ['only a file of the same name elsewhere is', '![](/other/a.png)', 'a.png'],
    ['it is the end of a longer path', '![](/pics/pay/a.png)', 'pay/a.png'],
    ['it is the beginning of a longer name', '![](/pics/a.png.webp)', 'pics/a.png'],
    ['nothing names it', '', 'pics/a.png'],
  ])('leaves a file out where %s', async (_, source, file) => {
    put(file)
    expect(await namedPublicFiles(root, [source])).toEqual([])
  })

  it('follows a file that is named to those that it names', async () => {
    put('a.svg', '<image href="b.png"/>')
    put('b.png')
    put('c.png')
    expect(await namedPublicFiles(root, ['/a.svg'])).toEqual(['a.svg', 'b.png'])
  })

  it('takes what hosts ask for', async () => {
    put('robots.txt')
    expect(await namedPublicFiles(root, [])).toEqual(['robots.txt'])
  })
})
