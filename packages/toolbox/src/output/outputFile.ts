import type { OutputPlace } from './outputFolder.ts'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { UserError } from '../cli/userError.ts'
import { writeAtomically } from './atomicFile.ts'
import { checkPlace } from './outputFolder.ts'

/**
 * Where runs note the files that they wrote outside a folder of their own: an empty file named by the hash of the content.
 * A file with exactly that content is nobody's work but an earlier run's. Without the note (a cleared cache), it is left alone.
 */
const NOTES = '.cache/outputs'

/**
 * Makes sure that a file may be replaced: there is none, it is empty, or it is byte for byte what an earlier run wrote.
 *
 * @throws UserError that names the option, the file and what is allowed
 */
export async function checkOutputFile(place: OutputPlace): Promise<void> {
  const { option, given, root } = place
  const path = checkPlace(place)
  if (!existsSync(path))
    return
  const info = await stat(path)
  if (info.isDirectory())
    throw new UserError(`${option} ${given}: this is a folder, and a file is needed.`)
  if (!info.isFile())
    throw new UserError(`${option} ${given}: this is no ordinary file.`)
  if (info.size > 0 && !existsSync(noteOf(root, await readFile(path)))) {
    throw new UserError([
      `${option} ${given}: ${path} is a file that no earlier run wrote, or that has changed since.`,
      'It would be replaced. Allowed is a new file, or one that an earlier run of this project wrote; move or remove this one, or name another.',
    ].join('\n'))
  }
}

/**
 * Replaces the file in one step, and notes that a run wrote it. Looks once more at what is there: somebody may have saved a
 * file meanwhile.
 *
 * @throws UserError as {@link checkOutputFile}, or where the place cannot be written to
 */
export async function writeOutputFile(place: OutputPlace, content: Uint8Array, signal?: AbortSignal): Promise<void> {
  await checkOutputFile(place)
  // First the note: a run that is killed in between leaves one for a file that never came.
  await mkdir(join(place.root, NOTES), { recursive: true })
  await writeFile(noteOf(place.root, content), '')
  await writeAtomically(resolve(place.root, place.given), content, signal)
}

function noteOf(root: string, content: Uint8Array): string {
  return join(resolve(root), NOTES, createHash('sha256').update(content).digest('hex'))
}
