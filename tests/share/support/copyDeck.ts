import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../../..')

const NOT_COPIED = /^(?:\.git|\.cache|bench|node_modules|out|dist(?:-.*)?|packages|test-results|tests)$/

/** A copy of the deck to change at will; it shares the installed packages, and the caller removes it. */
export async function copyDeck(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'deck-copy-'))
  const names = (await readdir(ROOT)).filter(name => !NOT_COPIED.test(name))
  await Promise.all(names.map(name => cp(join(ROOT, name), join(copy, name), { recursive: true })))
  await linkPackages(join(copy, 'node_modules'))
  return copy
}

/**
 * Package by package: Slidev writes modules of its own into `node_modules/.slidev`, and while one command writes them another
 * must not read.
 */
async function linkPackages(folder: string): Promise<void> {
  await mkdir(folder)
  const names = (await readdir(join(ROOT, 'node_modules'))).filter(name => name !== '.slidev')
  await Promise.all(names.map(name => symlink(join(ROOT, 'node_modules', name), join(folder, name))))
}

/** Changes a file of the deck; fails where the change changes nothing. */
export async function edit(root: string, file: string, change: (text: string) => string) {
  const text = await readFile(join(root, file), 'utf-8')
  const changed = change(text)
  if (changed === text)
    throw new Error(`${file}: there is nothing to change`)
  await writeFile(join(root, file), changed)
}

/** Puts a copy of a linked package into the deck's `node_modules`, where a test may change it. */
export async function ownPackage(root: string, name: string) {
  const folder = join(root, 'node_modules', name)
  await rm(folder)
  await cp(join(ROOT, 'packages', name), folder, { recursive: true })
}
