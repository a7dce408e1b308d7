import process from 'node:process'
import { describeError, exitCodeOf } from './describeError.ts'

/**
 * Runs a command and sets the exit code of the process. Whatever ends it is told in the same way by every command (see
 * `describeError`).
 *
 * @param main resolves to the exit code, or to nothing for 0
 * @param prefix what stands before a message
 */
export async function runCommand(main: () => Promise<number | void> | number | void, prefix = ''): Promise<void> {
  try {
    const code = await main()
    if (code)
      process.exitCode = code
  }
  catch (error) {
    console.error(`${prefix}${describeError(error)}`)
    process.exitCode = exitCodeOf(error)
  }
}
