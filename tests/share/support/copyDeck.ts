import { cp, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../../..')

const NOT_COPIED = /^(?:\.git|\.cache|node_modules|out|dist(?:-.*)?|test-results|tests)$/

/** A copy of the deck to change at will; it shares the installed packages, and the caller removes it. */
export async function copyDeck(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'deck-copy-'))
  const names = (await readdir(ROOT)).filter(name => !NOT_COPIED.test(name))
  await Promise.all(names.map(name => cp(join(ROOT, name), join(copy, name), { recursive: true })))
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

/** Changes a file of the deck; fails where the change changes nothing. */
export async function edit(root: string, file: string, change: (text: string) => string) {
  const text = await readFile(join(root, file), 'utf-8')
  const changed = change(text)
  if (changed === text)
    throw new Error(`${file}: there is nothing to change`)
  await writeFile(join(root, file), changed)
}
