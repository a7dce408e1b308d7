import type { ParseArgsOptionsConfig } from 'node:util'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { UserError } from './userError.ts'

/**
 * @param options that are allowed
 * @param args what was typed
 * @param argument what the one word without an option says, where there has to be one; it is read as if it were an option of that name
 * @throws UserError that names the wrong option and lists the allowed ones
 */
export function readOptions<const Options extends ParseArgsOptionsConfig>(options: Options, args: string[] = process.argv.slice(2), argument?: string) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: argument !== undefined })
    if (argument && !('help' in values) && positionals.length !== 1)
      throw new Error(`One ${argument} is needed, not ${positionals.length}`)
    return { ...values, ...argument && { [argument]: positionals[0]! } } as typeof values
  }
  catch (error) {
    const reason = (error as Error).message.split('. To specify')[0]
    const allowed = Object.keys(options).map(name => `--${name}`).join(', ')
    const hint = /'[^']*\.md'/.test(reason) ? '\nThe deck is the slides.md of the folder that the command runs in; another deck has a folder of its own.' : ''
    throw new UserError(`${reason}${hint}\nAllowed: ${allowed}.`)
  }
}
