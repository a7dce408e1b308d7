import { expect, it } from 'vitest'
import { readOptions } from '../cli/readOptions.ts'
import { exportHelp, exportOptions, readExportCommand } from './exportOptions.ts'

const parse = (args: string[]) => readExportCommand(readOptions(exportOptions, args))

it('exports every public section into out/deck.pdf unless told otherwise', () => {
  expect(parse([])).toEqual({ script: false, output: 'out/deck.pdf', sections: [], withClicks: false, includePrivate: false })
})

it.each([
  [['--script'], 'out/script.pdf'],
  [['--output', 'talk.pdf'], 'talk.pdf'],
])('%j writes %s', (args, output) => {
  expect(parse(args).output).toBe(output)
})

it.each([
  ['an unknown option', ['--sections', 'goals'], /--sections[\s\S]*Allowed: .*--section,/],
  ['a script with steps', ['--script', '--with-clicks'], /--with-clicks: the script shows each slide once/],
  ['a value where none belongs', ['--private=yes'], /--private/],
  ['a word too many', ['goals'], /goals/],
  ['a file name that says another format', ['--output', 'deck.ppt'], /--output deck\.ppt: the file's name has to end in \.pdf/],
])('refuses %s', (_, args, message) => {
  expect(() => parse(args)).toThrow(message)
})

it('explains every option', () => {
  for (const option of [...Object.keys(exportOptions).filter(option => option !== 'script'), 'help'])
    expect(exportHelp).toContain(`--${option}`)
})
