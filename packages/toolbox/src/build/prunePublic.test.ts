import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { prunePublic } from './prunePublic.ts'

let root: string
let dir: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'deck-'))
  dir = join(root, 'dist')
})
afterEach(() => rmSync(root, { recursive: true }))

function put(path: string, text = '') {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

async function leftOut() {
  await cp(join(root, 'public'), dir, { recursive: true })
  return prunePublic(root, dir)
}

describe('prunePublic', () => {
  it('leaves out what nothing names, and the folders that are empty then', async () => {
    put('public/shown.png')
    put('public/pay/slip.png')
    put('public/pay/unshown.png')
    put('dist/assets/md.js', 'const a = "/interview/shown.png"')
    expect(await leftOut()).toEqual(['pay/slip.png', 'pay/unshown.png'])
    expect(existsSync(join(dir, 'shown.png'))).toBe(true)
    expect(existsSync(join(dir, 'pay'))).toBe(false)
  })

  it('knows a path as an address spells it, and follows files that name others', async () => {
    put('public/사진/현장 1.png')
    put('public/theme.css', 'a { background: url(grain.svg) }')
    put('public/grain.svg')
    put('public/deep/a.svg')
    put('dist/index.html', `<img src="/${encodeURI('사진/현장 1.png')}"><link href="/theme.css">`)
    expect(await leftOut()).toEqual(['deep/a.svg'])
  })

  it('is not led astray by a longer name', async () => {
    put('public/a.png')
    put('public/ba.png')
    put('dist/assets/md.js', '"/ba.png"')
    expect(await leftOut()).toEqual(['a.png'])
  })

  it('keeps what hosts ask for by name', async () => {
    put('public/CNAME', 'deck.example')
    expect(await leftOut()).toEqual([])
  })
})
