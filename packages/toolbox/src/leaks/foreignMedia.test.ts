import { Buffer } from 'node:buffer'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { foreignMedia } from './foreignMedia.ts'

let root: string
beforeEach(() => root = mkdtempSync(join(tmpdir(), 'deck-')))
afterEach(() => rmSync(root, { recursive: true }))

const picture = Buffer.from('a picture')
const snapshot = Buffer.from('a picture of a private slide')
const embed = (bytes: Buffer) => `const a = "data:image/png;base64,${bytes.toString('base64')}"`

async function foreign(files: Record<string, string | Buffer>) {
  writeFileSync(join(root, 'a.png'), picture)
  return foreignMedia(new Map(Object.entries(files).map(([file, content]) => [file, Buffer.from(content)])), [join(root, 'a.png')])
}

it('knows pictures of the copy, under any name, and in a script', async () => {
  expect(await foreign({ 'assets/a-12345678.png': picture, 'assets/a.js': embed(picture), 'assets/previews/1-abc.png': snapshot })).toEqual([])
})

it('finds a picture that is none of the copy\'s', async () => {
  expect(await foreign({ 'assets/b.png': snapshot })).toEqual(['assets/b.png'])
})

it('finds a packed file, whose words nobody can search', async () => {
  expect(await foreign({ 'assets/a.js.gz': snapshot })).toEqual(['assets/a.js.gz'])
})

it('finds one in a script', async () => {
  expect(await foreign({ 'assets/a.js': embed(snapshot) })).toEqual([expect.stringMatching(/^assets\/a\.js: data:image\/png/)])
})
