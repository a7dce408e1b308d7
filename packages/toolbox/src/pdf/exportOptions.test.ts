import { expect, it } from 'vitest'
import { readOptions } from '../cli/runCommand.ts'
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

it('takes the name that the headmatter gives', () => {
  expect(['my-talk', 'talks/my-talk.pdf'].map(name => readExportCommand(readOptions(exportOptions, []), name).output)).toEqual(['out/my-talk.pdf', 'out/my-talk.pdf'])
  expect(readExportCommand(readOptions(exportOptions, ['--script']), 'my-talk').output).toBe('out/script.pdf')
})

it.each([
  ['an unknown option', ['--sections', 'goals'], /--sections[\s\S]*Allowed: .*--section,/],
  ['a script with steps', ['--script', '--with-clicks'], /--with-clicks: the script shows each slide once/],
  ['a value where none belongs', ['--private=yes'], /--private/],
  ['a word too many', ['goals'], /goals/],
  ['another entry', ['talks/one.md'], /The deck is the slides\.md of the folder/],
  ['a file name that says another format', ['--output', 'deck.ppt'], /--output deck\.ppt: the file's name has to end in \.pdf/],
])('refuses %s', (_, args, message) => {
  expect(() => parse(args)).toThrow(message)
})

it('explains every option', () => {
  for (const option of [...Object.keys(exportOptions).filter(option => option !== 'script'), 'help'])
    expect(exportHelp).toContain(`--${option}`)
})
