import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { exportHelp, parseExportOptions } from './exportOptions.ts'

const root = mkdtempSync(join(tmpdir(), 'export-'))

it('exports every public section into out/deck.pdf unless told otherwise', () => {
  expect(parseExportOptions([], root)).toEqual({
    help: false,
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
  expect(parseExportOptions(args, root).output).toBe(join(root, output))
})

it('takes sections as a list or one by one', () => {
  expect(parseExportOptions(['--section', 'goals, closing', '--section', 'on-call'], root).sections).toEqual(['goals', 'closing', 'on-call'])
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
  expect(() => parseExportOptions(args, root)).toThrow(message)
})

it('explains every option', () => {
  for (const option of ['--output', '--section', '--private', '--with-clicks', '--format', '--browser', '--help'])
    expect(exportHelp).toContain(option)
})
