import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { writeAtomically } from './outputFile.ts'

let folder: string
const bytes = (text: string) => new TextEncoder().encode(text)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atomic-'))
})

it('replaces a file and leaves nothing beside it', async () => {
  const file = join(folder, 'deck.pdf')
  await writeFile(file, 'old')
  await writeAtomically(file, bytes('new'))
  expect(await readFile(file, 'utf8')).toBe('new')
  expect(await readdir(folder)).toEqual(['deck.pdf'])
})

it('makes the folders that are missing', async () => {
  await writeAtomically(join(folder, 'a/b/deck.pdf'), bytes('new'))
  expect(await readFile(join(folder, 'a/b/deck.pdf'), 'utf8')).toBe('new')
})

it('keeps the old file when it is interrupted', async () => {
  const file = join(folder, 'deck.pdf')
  await writeFile(file, 'old')
  await expect(writeAtomically(file, bytes('new'), AbortSignal.abort())).rejects.toThrow()
  expect(await readFile(file, 'utf8')).toBe('old')
  expect(await readdir(folder)).toEqual(['deck.pdf'])
})

it('names the place that it cannot write to', async () => {
  await writeFile(join(folder, 'file'), '')
  await expect(writeAtomically(join(folder, 'file/deck.pdf'), bytes('new'))).rejects.toThrow(/file\/deck\.pdf cannot be written/)
})
