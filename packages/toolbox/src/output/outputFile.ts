import type { OutputOption } from './outputFolder.ts'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { describeSystemError } from '../cli/describeError.ts'
import { UserError } from '../cli/userError.ts'
import { resolveOutput } from './outputFolder.ts'

/** @throws UserError where a file may not be replaced: it is not new, not empty, and no earlier run wrote it with this size */
export async function checkOutputFile(output: OutputOption): Promise<void> {
  const { option, given } = output
  const path = resolveOutput(output)
  if (!existsSync(path))
    return
  const info = await stat(path)
  if (info.isDirectory())
    throw new UserError(`${option} ${given}: this is a folder, and a file is needed.`)
  if (!info.isFile())
    throw new UserError(`${option} ${given}: this is no ordinary file.`)
  if (info.size > 0 && await readFile(markerOf(path), 'utf-8').catch(() => '') !== String(info.size)) {
    throw new UserError([
      `${option} ${given}: ${path} is a file that no earlier run wrote, or that has changed since.`,
      'It would be replaced. Allowed is a new file, or one that an earlier run wrote; move or remove this one, or name another.',
    ].join('\n'))
  }
}

/** Replaces the file in one step, with a marker beside it. Checks again, since a file may have appeared meanwhile. */
export async function writeOutputFile(output: OutputOption, content: Uint8Array, signal?: AbortSignal): Promise<void> {
  await checkOutputFile(output)
  const path = resolve(output.root, output.given)
  await writeAtomically(markerOf(path), String(content.length), signal)
  await writeAtomically(path, content, signal)
}

/** A hidden file with the size of the file beside it, so that it survives copying the project. */
function markerOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.deck-build`)
}

/** Writes beside the file, then renames: that is atomic only within a file system. */
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
