import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { checkOutputFile, writeOutputFile } from './outputFile.ts'

let home: string
const place = (given = '../deck.pdf') => ({ option: '--output', given, root: join(home, 'deck') })
const write = (text: string) => writeOutputFile(place(), new TextEncoder().encode(text))
const read = () => readFileSync(join(home, 'deck.pdf'), 'utf-8')

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'output-'))
  mkdirSync(join(home, 'deck/pages'), { recursive: true })
})

it('replaces what an earlier run wrote, again and again', async () => {
  await write('first')
  await write('second')
  await write('second')
  await write('third')
  expect(read()).toBe('third')
})

it('replaces it in a copy of the project, too', async () => {
  const write = (root: string, text: string) => writeOutputFile({ option: '--output', given: 'out/deck.pdf', root }, new TextEncoder().encode(text))
  await write(join(home, 'deck'), 'first')
  cpSync(join(home, 'deck'), join(home, 'copy'), { recursive: true })
  await write(join(home, 'copy'), 'second')
  expect(readFileSync(join(home, 'copy/out/deck.pdf'), 'utf-8')).toBe('second')
})

it('replaces an empty file, which an editor may have made', async () => {
  writeFileSync(join(home, 'deck.pdf'), '')
  await write('first')
  expect(read()).toBe('first')
})

it('leaves alone what it did not write, and what has changed since', async () => {
  writeFileSync(join(home, 'deck.pdf'), 'a thesis')
  await expect(write('first')).rejects.toThrow(/--output \.\.\/deck\.pdf: .*\/deck\.pdf is a file that no earlier run wrote.*\n.*Allowed is a new file/)
  expect(read()).toBe('a thesis')

  writeFileSync(join(home, 'deck.pdf'), '')
  await write('first')
  writeFileSync(join(home, 'deck.pdf'), 'first, with remarks')
  await expect(write('second')).rejects.toThrow(/or that has changed since/)
  expect(read()).toBe('first, with remarks')
})

it('refuses what is no file', async () => {
  mkdirSync(join(home, 'folder.pdf'))
  await expect(checkOutputFile(place('../folder.pdf'))).rejects.toThrow(/--output \.\.\/folder\.pdf: this is a folder/)
  symlinkSync('/dev/null', join(home, 'link.pdf'))
  await expect(checkOutputFile(place('../link.pdf'))).rejects.toThrow(/this is a link/)
  await expect(checkOutputFile(place('pages/deck.pdf'))).rejects.toThrow(/the deck's own sources/)
})
