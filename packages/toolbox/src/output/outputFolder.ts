import { existsSync, lstatSync, mkdtempSync, realpathSync, rmdirSync, statSync } from 'node:fs'
import { dirname, join, parse, relative, resolve, sep } from 'node:path'
import { describeSystemError } from '../cli/describeError.ts'
import { UserError } from '../cli/userError.ts'
import { compareWithManifest, writeManifest } from './manifest.ts'
import { swapFolder } from './swapFolder.ts'

export interface OutputOption {
  option: string
  given: string
  root: string
}

/** Folders that Slidev reads a deck from, or even copies into the next build. */
const SOURCE_FOLDERS = ['.git', 'components', 'layouts', 'node_modules', 'pages', 'public', 'setup', 'snippets', 'styles']

const NAMED = 3

/** @throws UserError where a folder may not be replaced: it is not new, not empty, and holds what no earlier run wrote */
export async function checkOutputFolder(output: OutputOption): Promise<void> {
  const folder = resolveOutput(output)
  const { option, given } = output
  if (!existsSync(folder))
    return
  if (!statSync(folder).isDirectory())
    throw new UserError(`${option} ${given}: this is a file, and a folder is needed.`)
  const { foreign } = await compareWithManifest(folder, NAMED + 1)
  if (foreign.length) {
    const names = foreign.slice(0, NAMED).join(', ') + (foreign.length > NAMED ? ' and more' : '')
    throw new UserError([
      `${option} ${given}: ${folder} holds what no earlier run wrote there, or what has changed since: ${names}.`,
      'It would be replaced. Allowed is a new or empty folder, or one that only an earlier run has written; remove or move what is in this one, or name another.',
    ].join('\n'))
  }
}

/** Lets `write` fill a new folder that replaces an earlier run's (see `swapFolder`, `checkOutputFolder`). */
export async function writeOutputFolder<T>(output: OutputOption, write: (folder: string) => Promise<T>, signal?: AbortSignal): Promise<T> {
  await checkOutputFolder(output)
  return swapFolder(resolve(output.root, output.given), async (folder) => {
    const result = await write(folder)
    await writeManifest(folder)
    // Re-check: files may have appeared meanwhile.
    await checkOutputFolder(output)
    return result
  }, signal)
}

/** @throws UserError where an output is a link, holds the project, lies among its sources, or where nothing can be written */
export function resolveOutput({ option, given, root }: OutputOption): string {
  const refuse = (reason: string) => new UserError(`${option} ${given}: ${reason}`)
  if (given.trim() === '')
    throw refuse('a path is needed.')
  if (/^~(?:\/|$)/.test(given))
    throw refuse('the shell has not replaced the ~. Write a space instead of = before it, or the whole path.')
  const path = resolve(root, given)
  if (isLink(path))
    throw refuse(`this is a link (to ${realOf(path)}), and would be replaced itself. Name the place that it leads to.`)
  const real = realOf(path)
  const project = realOf(resolve(root))
  if (contains(real, project))
    throw refuse(`${real} holds the project itself, which would be replaced. Name a folder of its own, such as dist.`)
  const within = relative(project, real).split(sep)[0]!
  if (SOURCE_FOLDERS.includes(within))
    throw refuse(`${join(project, within)} belongs to the deck's own sources, and is read for the next build. Name a place outside of it, such as ${option === '--output' ? 'out/' : 'dist'}.`)

  let parent = dirname(path)
  while (!existsSync(parent)) {
    if (isLink(parent))
      throw refuse(`${parent} is a link that leads nowhere.`)
    parent = dirname(parent)
  }
  if (!statSync(parent).isDirectory())
    throw refuse(`${parent} cannot be written to: it is a file, and a folder is needed.`)
  try {
    // Permissions are not enough: root may write to `/proc`, and it fails.
    rmdirSync(mkdtempSync(join(parent, '.deck-')))
  }
  catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw refuse(`${parent} cannot be written to: ${describeSystemError({ name: '', message: '', code }) ?? 'nothing can be made there. Name another place.'}`)
  }
  return path
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink()
  }
  catch {
    return false
  }
}

/** A path without links on the way. */
function realOf(path: string): string {
  const { root } = parse(path)
  let present = path
  while (!existsSync(present) && present !== root)
    present = dirname(present)
  return join(realpathSync(present), relative(present, path))
}

function contains(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`)
}
