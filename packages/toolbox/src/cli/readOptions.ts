import type { ParseArgsOptionsConfig } from 'node:util'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { UserError } from './userError.ts'

/** @throws UserError that names the wrong option and lists the allowed ones */
export function readOptions<const Options extends ParseArgsOptionsConfig>(options: Options, args: string[] = process.argv.slice(2)) {
  try {
    return parseArgs({ args, options }).values
  }
  catch (error) {
    const reason = (error as Error).message.split('. To specify')[0]
    const allowed = Object.keys(options).map(name => `--${name}`).join(', ')
    const hint = /'[^']*\.md'/.test(reason) ? '\nThe deck is the slides.md of the folder that the command runs in; another deck has a folder of its own.' : ''
    throw new UserError(`${reason}${hint}\nAllowed: ${allowed}.`)
  }
}
