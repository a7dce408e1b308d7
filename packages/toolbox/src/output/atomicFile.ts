import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { describeSystemError } from '../cli/describeError.ts'
import { UserError } from '../cli/userError.ts'

/** Replaces a file in one step. The new one grows beside it: a rename is atomic only within a file system. */
export async function writeAtomically(path: string, data: Uint8Array | string, signal?: AbortSignal): Promise<void> {
  const part = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(part, data, { signal })
    signal?.throwIfAborted()
    await rename(part, path)
  }
  catch (error) {
    await rm(part, { force: true }).catch(() => {})
    if (signal?.aborted)
      throw error
    throw new UserError(`${path} cannot be written: ${describeSystemError(error as Error) ?? (error as Error).message}`)
  }
}
