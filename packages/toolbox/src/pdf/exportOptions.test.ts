import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readOptions } from '../cli/readOptions.ts'
import { exportHelp, exportOptions, readExportCommand } from './exportOptions.ts'

const root = mkdtempSync(join(tmpdir(), 'export-'))
const parse = (args: string[]) => readExportCommand(readOptions(exportOptions, args), root)

it('exports every public section into out/deck.pdf unless told otherwise', () => {
  expect(parse([])).toEqual({
    script: false,
    format: 'pdf',
    given: 'out/deck.pdf',
    output: join(root, 'out/deck.pdf'),
    sections: [],
    withClicks: false,
    includePrivate: false,
    browser: undefined,
  })
})

it.each([
  [['--script'], 'out/script.pdf'],
  [['--format', 'pptx'], 'out/deck.pptx'],
  [['--format', 'png'], 'out/png'],
  [['--output', 'talk.pdf'], 'talk.pdf'],
])('%j writes %s', (args, output) => {
  expect(parse(args).output).toBe(join(root, output))
})

it.each([
  ['an unknown option', ['--sections', 'goals'], /--sections[\s\S]*Allowed: .*--section,/],
  ['an unknown format', ['--format', 'docx'], /--format docx: no such format\. Allowed: pdf, pptx, png\./],
  ['a script in another format', ['--script', '--format', 'png'], /--format png: the script is a PDF/],
  ['a script with steps', ['--script', '--with-clicks'], /--with-clicks: the script shows each slide once/],
  ['a value where none belongs', ['--private=yes'], /--private/],
  ['a word too many', ['goals'], /goals/],
  ['a file name that says another format', ['--output', 'deck.ppt'], /--output deck\.ppt: the file's name has to end in \.pdf/],
])('refuses %s', (_, args, message) => {
  expect(() => parse(args)).toThrow(message)
})

it('explains every option', () => {
  for (const option of ['--output', '--section', '--private', '--with-clicks', '--format', '--browser', '--help'])
    expect(exportHelp).toContain(option)
})
