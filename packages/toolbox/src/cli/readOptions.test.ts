import { describe, expect, it } from 'vitest'
import { readOptions } from './runCommand.ts'

const options = { port: { type: 'string', default: '3030' }, open: { type: 'boolean' } } as const

describe('readOptions', () => {
  it('reads what is given and fills in defaults', () => {
    expect({ ...readOptions(options, ['--open']) }).toEqual({ port: '3030', open: true })
  })

  it('reads the one word that is no option, where one is asked for', () => {
    expect({ ...readOptions(options, ['deck', '--open'], 'folder') }).toEqual({ port: '3030', open: true, folder: 'deck' })
    expect(() => readOptions(options, [], 'folder')).toThrow('One folder is needed, not 0\nAllowed: --port, --open.')
  })

  it.each([
    ['an unknown option', ['--prot', '1'], 'Unknown option \'--prot\'\nAllowed: --port, --open.'],
    ['a word that belongs to no option', ['deck'], /^Unexpected argument 'deck'.*\nAllowed: --port, --open\.$/],
    ['a missing value', ['--port'], /--port <value>.*\nAllowed: --port, --open\.$/s],
  ])('names %s and what is allowed', (_, args, message) => {
    expect(() => readOptions(options, args)).toThrow(message)
  })
})
