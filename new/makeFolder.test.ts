import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeFolder } from './makeFolder.ts'

it('makes nothing where something is already, and leaves that as it is', async () => {
  const home = mkdtempSync(join(tmpdir(), 'deck-full-'))
  const folder = join(home, 'deck')
  mkdirSync(folder)
  writeFileSync(join(folder, 'notes.md'), '내 것')
  await expect(makeFolder({ root: '.', folder, onProgress: () => {} })).rejects.toThrow(`${folder}: folder is not empty`)
  await expect(makeFolder({ root: '.', folder: join(folder, 'notes.md'), onProgress: () => {} })).rejects.toThrow('folder is not empty')
  expect(readdirSync(folder)).toEqual(['notes.md'])
  expect(readdirSync(home)).toEqual(['deck'])
  rmSync(home, { recursive: true })
})
