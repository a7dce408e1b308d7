import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { checkOutputFolder, resolveOutput, writeOutputFolder } from './outputFolder.ts'

let home: string
let root: string
const check = (given: string) => checkOutputFolder({ option: '--out', given, root })

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'output-'))
  root = join(home, 'deck')
  mkdirSync(join(root, 'pages'), { recursive: true })
  mkdirSync(join(root, 'empty'))
  mkdirSync(join(home, 'thesis/chapters'), { recursive: true })
  for (const name of ['1.md', '2.md', '3.md', '4.md'])
    writeFileSync(join(home, 'thesis/chapters', name), '')
  writeFileSync(join(root, 'file'), '')
  mkdirSync(join(root, '.cache/mine'), { recursive: true })
  writeFileSync(join(root, '.cache/mine/work.md'), '')
})

describe('a folder to write', () => {
  it.each(['dist', 'new/one', 'empty', '../beside', 'out/site'])('may be %s', async (given) => {
    await expect(check(given)).resolves.toBeUndefined()
  })

  it.each([
    ['the sources', 'pages', /--out pages: .*\/deck\/pages belongs to the deck's own sources/],
    ['a folder in what is copied into the build', 'public/mine', /--out public\/mine: .*\/deck\/public belongs to/],
    ['the project', '.', /--out \.: .*holds the project itself.*such as dist/],
    ['a folder around it', '..', /--out \.\.: .*holds the project itself/],
    ['the whole disk', '/', /--out \/: \/ holds the project itself/],
    ['somebody\'s work', '../thesis', /--out \.\.\/thesis: .*\/thesis holds what no earlier run wrote there.*: chapters\/1\.md, chapters\/2\.md, chapters\/3\.md and more\.\n.*Allowed is a new or empty folder/],
    ['a file', 'file', /--out file: this is a file, and a folder is needed/],
    ['a folder in a file', 'file/dist', /--out file\/dist: .*\/file cannot be written to: it is a file/],
    ['where nothing can be made, though root may', '/proc/x', /--out \/proc\/x: (?:\/proc|\/) cannot be written to/],
    ['in the cache, where somebody keeps something', '.cache/mine', /--out \.cache\/mine: .*\/mine holds what no earlier run wrote there.*: work\.md/],
    ['nothing', '', /--out : a path is needed/],
    ['what the shell has left as it is', '~/thesis', /--out ~\/thesis: the shell has not replaced the ~/],
  ])('may not be %s', async (_, given, message) => {
    await expect(check(given)).rejects.toThrow(message)
  })

  it('is refused for what it is before anybody asks whether it can be written to', async () => {
    // As an ordinary user finds what is above the project; root may write there all the same.
    chmodSync(home, 0o555)
    try {
      await expect(check('..')).rejects.toThrow(/holds the project itself/)
      await expect(check('pages')).rejects.toThrow(/the deck's own sources/)
    }
    finally {
      chmodSync(home, 0o755)
    }
  })

  it('may not be a link, nor lead through one around the project', async () => {
    symlinkSync(join(home, 'thesis'), join(root, 'dist'))
    await expect(check('dist')).rejects.toThrow(/--out dist: this is a link \(to .*\/thesis\)/)
    symlinkSync(join(home, 'nowhere'), join(root, 'broken'))
    await expect(check('broken')).rejects.toThrow(/this is a link/)
    await expect(check('broken/dist')).rejects.toThrow(/\/broken is a link that leads nowhere/)
    symlinkSync(home, join(home, 'again'))
    await expect(check('../again/deck')).rejects.toThrow(/holds the project itself/)
    await expect(check('../again/deck/pages/x')).rejects.toThrow(/the deck's own sources/)
  })
})

describe('writing it', () => {
  const output = () => ({ option: '--out', given: '../site', root })
  const write = (text: string) => writeOutputFolder(output(), async folder => writeFileSync(join(folder, 'index.html'), text))

  it('replaces what an earlier run wrote', async () => {
    await write('first')
    await write('second')
    expect(readFileSync(join(home, 'site/index.html'), 'utf-8')).toBe('second')
  })

  it('replaces it in a copy of the project, too', async () => {
    await writeOutputFolder({ option: '--out', given: 'dist', root }, async folder => writeFileSync(join(folder, 'index.html'), 'first'))
    const copy = join(home, 'copy')
    cpSync(root, copy, { recursive: true })
    await writeOutputFolder({ option: '--out', given: 'dist', root: copy }, async folder => writeFileSync(join(folder, 'index.html'), 'second'))
    expect(readFileSync(join(copy, 'dist/index.html'), 'utf-8')).toBe('second')
  })

  it('keeps the repository that it is published from', async () => {
    mkdirSync(join(home, 'site/.git'), { recursive: true })
    writeFileSync(join(home, 'site/.git/HEAD'), 'ref: refs/heads/main')
    await write('first')
    await write('second')
    expect(readFileSync(join(home, 'site/.git/HEAD'), 'utf-8')).toBe('ref: refs/heads/main')
    expect(readFileSync(join(home, 'site/index.html'), 'utf-8')).toBe('second')
    expect(readdirSync(home).filter(name => name.startsWith('site'))).toEqual(['site'])
  })

  it('leaves alone what has changed since', async () => {
    await write('first')
    writeFileSync(join(home, 'site/index.html'), 'mended by hand')
    await expect(write('second')).rejects.toThrow(/what has changed since: index\.html/)
    expect(readFileSync(join(home, 'site/index.html'), 'utf-8')).toBe('mended by hand')
  })

  it('leaves alone what was saved there while it worked', async () => {
    await write('first')
    const writing = writeOutputFolder(output(), async () => writeFileSync(join(home, 'site/thesis.md'), 'ten years'))
    await expect(writing).rejects.toThrow(/thesis\.md/)
    expect(readdirSync(join(home, 'site')).sort()).toEqual(['.deck-build.json', 'index.html', 'thesis.md'])
    expect(readdirSync(home).sort()).toEqual(['deck', 'site', 'thesis'])
  })
})

it('takes a path from the project', () => {
  expect(resolveOutput({ option: '--out', given: 'dist', root })).toBe(join(root, 'dist'))
})
