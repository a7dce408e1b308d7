import type { ParseArgsOptionsConfig } from 'node:util'
import process from 'node:process'
import { describeError, exitCodeOf } from './describeError.ts'
import { readOptions } from './readOptions.ts'

/** What a command is, but for what it does. */
export interface Command<Options extends ParseArgsOptionsConfig> {
  /** What `--help` prints. */
  help: string
  /** As `parseArgs` of `node:util` takes them, `--help` apart. */
  options: Options
  /** What stands behind the command. */
  args?: string[]
  out?: Pick<NodeJS.WritableStream, 'write'>
  err?: Pick<NodeJS.WritableStream, 'write'>
}

/** Options as they were given. */
export type OptionValues<Options extends ParseArgsOptionsConfig> = ReturnType<typeof readOptions<Options>>

/**
 * Runs a command: reads its options, has `main` work with them, and tells what ended it (see `describeError`), all of it in the
 * same way for every command.
 *
 * @param command what it is called with
 * @param main resolves to the exit code, or to nothing for 0
 * @returns the exit code
 */
export async function runCommand<const Options extends ParseArgsOptionsConfig>(command: Command<Options>, main: (values: OptionValues<Options>) => Promise<number | void> | number | void): Promise<number> {
  const { help, options, args, out = process.stdout, err = process.stderr } = command
  try {
    const values = readOptions({ ...options, help: { type: 'boolean', short: 'h' } }, args)
    if (!('help' in values))
      return await main(values as OptionValues<Options>) ?? 0
    out.write(`${help}\n`)
    return 0
  }
  catch (error) {
    err.write(`${describeError(error)}\n`)
    return exitCodeOf(error)
  }
}
