import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { compareWithManifest, MANIFEST_FILE, readManifest, writeManifest } from './manifest.ts'

let folder: string
function put(path: string, text = path) {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'manifest-'))
  put('index.html')
  put('assets/app.js')
  await writeManifest(folder, { fingerprint: 'abc' })
})

it('lists every file but itself, and keeps what is said about the build', async () => {
  const manifest = await readManifest(folder)
  expect(manifest).toMatchObject({ fingerprint: 'abc' })
  expect(manifest!.files).toEqual({ 'assets/app.js': 13, 'index.html': 10 })
})

it('finds a folder as it was left', async () => {
  expect(await compareWithManifest(folder)).toEqual({ foreign: [], missing: [] })
  await writeManifest(folder)
  expect(await compareWithManifest(folder)).toEqual({ foreign: [], missing: [] })
})

it('finds what has come, changed and gone', async () => {
  put('notes/thesis.md')
  put('index.html', 'changed')
  symlinkSync('index.html', join(folder, 'link.html'))
  rmSync(join(folder, 'assets/app.js'))
  expect(await compareWithManifest(folder)).toEqual({
    foreign: ['index.html', 'link.html', 'notes/thesis.md'],
    missing: ['assets/app.js'],
  })
})

it('misses nothing that a system leaves behind', async () => {
  put('.DS_Store')
  expect((await compareWithManifest(folder)).foreign).toEqual([])
})

it('leaves a repository to the user', async () => {
  put('.git/HEAD')
  await writeManifest(folder)
  put('.git/index')
  expect(await compareWithManifest(folder)).toEqual({ foreign: [], missing: [] })
})

it('stops when enough is known', async () => {
  put('a')
  put('b')
  expect((await compareWithManifest(folder, 1)).foreign).toEqual(['a'])
})

it.each([undefined, 'no JSON', '{}', 'null'])('takes everything for foreign where the manifest is %j', async (text) => {
  rmSync(join(folder, MANIFEST_FILE))
  if (text)
    put(MANIFEST_FILE, text)
  expect(await readManifest(folder)).toBeUndefined()
  expect((await compareWithManifest(folder)).foreign).toEqual(['assets/app.js', 'index.html'])
})
