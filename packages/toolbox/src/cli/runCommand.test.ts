import { expect, it } from 'vitest'
import { InterruptedError } from './interrupt.ts'
import { runCommand } from './runCommand.ts'
import { UserError } from './userError.ts'

async function run(args: string[], main: (values: { runs: string }) => number | void) {
  const said = { out: '', err: '' }
  const stream = (name: 'out' | 'err') => ({ write: (text: unknown) => Boolean(said[name] += text) })
  const code = await runCommand({ help: 'How to run it.', options: { runs: { type: 'string', default: '5' } }, args, out: stream('out'), err: stream('err') }, main)
  return { code, ...said }
}
const never = () => expect.fail('must not run')

it('gives the options to what it runs, and its exit code back', async () => {
  expect(await run(['--runs', '3'], ({ runs }) => Number(runs))).toEqual({ code: 3, out: '', err: '' })
  expect((await run([], () => {})).code).toBe(0)
})

it.each(['--help', '-h'])('explains itself by %s and does nothing', async (option) => {
  expect(await run([option], never)).toEqual({ code: 0, out: 'How to run it.\n', err: '' })
})

it.each([
  ['an option that is none', ['--times'], never, 1, 'Unknown option \'--times\'\nAllowed: --runs, --help.\n'],
  ['what the user can mend', [], () => {
    throw new UserError('--runs x: no')
  }, 1, '--runs x: no\n'],
  ['an interruption', [], () => {
    throw new InterruptedError()
  }, 130, 'Interrupted. Nothing was written.\n'],
])('tells %s', async (_, args, main, code, err) => {
  expect(await run(args, main)).toEqual({ code, out: '', err })
})
