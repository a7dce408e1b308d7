import type { ParseArgsOptionsConfig } from 'node:util'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { describeError, exitCodeOf } from './describeError.ts'
import { UserError } from './userError.ts'

export interface CommandTerminal {
  root: string
  out: Pick<NodeJS.WritableStream, 'write'>
  err: Pick<NodeJS.WritableStream, 'write'>
}

export const HERE: CommandTerminal = { root: process.cwd(), out: process.stdout, err: process.stderr }

interface Command<Options extends ParseArgsOptionsConfig, Argument extends string = never> extends Partial<Omit<CommandTerminal, 'root'>> {
  help: string
  /** Names the one required word without an option: `folder`. */
  argument?: Argument
  /** As `parseArgs` of `node:util` takes them, `--help` apart. */
  options: Options
  args?: string[]
}

export type OptionValues<Options extends ParseArgsOptionsConfig> = ReturnType<typeof readOptions<Options>>

/** Runs a command: reads its options, calls `main`, prints its error. Resolves to the exit code, as `main` may (0 unless it does). */
export async function runCommand<const Options extends ParseArgsOptionsConfig, Argument extends string = never>(command: Command<Options, Argument>, main: (values: OptionValues<Options> & Record<Argument, string>) => Promise<number | void> | number | void): Promise<number> {
  const { help, argument, options, args, out = process.stdout, err = process.stderr } = command
  try {
    const values = readOptions({ ...options, help: { type: 'boolean', short: 'h' } }, args, argument)
    if (!('help' in values))
      return await main(values as OptionValues<Options> & Record<Argument, string>) ?? 0
    out.write(`${help}\n`)
    return 0
  }
  catch (error) {
    err.write(`${describeError(error)}\n`)
    return exitCodeOf(error)
  }
}

/** `argument` names the one required word without an option. @throws UserError that names the wrong option and lists the allowed ones */
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
