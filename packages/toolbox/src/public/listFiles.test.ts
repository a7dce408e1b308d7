import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { listFiles } from './listFiles.ts'

it('follows links, but neither loops nor dangling ones, and leaves out what is hidden', () => {
  const root = mkdtempSync(join(tmpdir(), 'files-'))
  const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'))
  mkdirSync(join(root, 'a/node_modules'), { recursive: true })
  for (const file of ['a/b.md', 'a/node_modules/x.js', '.env', '.nojekyll'])
    writeFileSync(join(root, file), '')
  writeFileSync(join(elsewhere, 'c.png'), '')
  symlinkSync(elsewhere, join(root, 'linked'))
  symlinkSync(join(elsewhere, 'c.png'), join(root, 'picture.png'))
  symlinkSync(root, join(root, 'a/up'))
  symlinkSync(join(root, 'self'), join(root, 'self'))
  symlinkSync(join(root, 'nowhere'), join(root, 'dangling'))
  expect(listFiles(root)).toEqual(['.nojekyll', 'a/b.md', 'linked/c.png', 'picture.png'])
  expect(listFiles(join(root, 'nowhere'))).toEqual([])
  expect(listFiles(join(root, 'a/b.md'))).toEqual([])
  rmSync(root, { recursive: true })
  rmSync(elsewhere, { recursive: true })
})
