import type { ParseArgsOptionsConfig } from 'node:util'
import process from 'node:process'
import { describeError, exitCodeOf } from './describeError.ts'
import { readOptions } from './readOptions.ts'

export interface Command<Options extends ParseArgsOptionsConfig, Argument extends string = never> {
  help: string
  /** What the one word without an option says, where there has to be one: `folder`. */
  argument?: Argument
  /** As `parseArgs` of `node:util` takes them, `--help` apart. */
  options: Options
  args?: string[]
  out?: Pick<NodeJS.WritableStream, 'write'>
  err?: Pick<NodeJS.WritableStream, 'write'>
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
