import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readOptions } from '../cli/runCommand.ts'
import { BUILD_OPTIONS, readBuildCommand } from './buildOptions.ts'

const root = mkdtempSync(join(tmpdir(), 'deck-'))
const parse = (args: string[]) => readBuildCommand(readOptions(BUILD_OPTIONS, args), root)

describe('readBuildCommand', () => {
  it('shares from the root, without notes, unlisted, unless told otherwise', () => {
    expect(parse([])).toEqual({
      base: '/',
      site: undefined,
      outDir: 'dist',
      private: false,
      index: false,
      email: false,
      single: false,
    })
  })

  it('writes the presenter\'s own build elsewhere', () => {
    expect(parse(['--private']).outDir).toBe('dist-private')
  })

  it.each([
    [
      '--base without slashes',
      ['--base', 'interview'],
      /--base interview: .*slash at both ends/,
    ],
    [
      '--base without the last slash',
      ['--base', '/interview'],
      /--base \/interview:/,
    ],
    [
      '--site that is no address',
      ['--site', 'example'],
      /--site example: an absolute/,
    ],
    [
      '--site with another scheme',
      ['--site', 'ftp://example.com'],
      /--site ftp/,
    ],
    [
      '--site with a path',
      ['--site', 'https://example.com/x'],
      /--base/,
    ],
    [
      'an unknown option',
      ['--bse', '/'],
      /--bse[\s\S]*Allowed: --out/,
    ],
    [
      'a value where none belongs',
      ['--private=yes'],
      /--private/,
    ],
    [
      'the project itself as folder',
      ['--out', '.'],
      /--out \.: .*project itself/,
    ],
    [
      'a folder under a file',
      ['--out', 'file/dist'],
      /--out file\/dist: .*cannot be written/,
    ],
  ])('refuses %s', (_, args, message) => {
    writeFileSync(join(root, 'file'), '')
    expect(() => parse(args)).toThrow(message)
  })

  it('takes the slash off a site', () => {
    expect(parse(['--site', 'https://example.com/']).site).toBe('https://example.com')
  })
})
