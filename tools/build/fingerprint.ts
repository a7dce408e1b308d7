import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** Everything in the project's folder that no build reads. */
const IGNORED_FOLDERS = new Set([
  '.cache',
  '.ci',
  '.git',
  '.github',
  'node_modules',
  'out',
  'playwright-report',
  'scripts',
  'test-results',
  'tests',
])

/**
 * A hash of every file that a build of the deck in `root` can read, and of `options`. Two equal fingerprints mean that a
 * second build would give the same files. Sources are told apart by what does *not* belong, so that a new folder is never
 * missed; unit tests do not count, nor do earlier builds (`dist`, `dist-*`).
 */
export async function fingerprintDeck(root: string, options: object): Promise<string> {
  const hash = createHash('sha256')
  hash.update(JSON.stringify(options))
  for (const file of await listInputs(root)) {
    hash.update(`\0${relative(root, file).split(sep).join('/')}\0`)
    hash.update(await readFile(file))
  }
  return hash.digest('hex')
}

async function listInputs(folder: string, depth = 0): Promise<string[]> {
  const entries = await readdir(folder, {
    withFileTypes: true,
  })
  const nested = await Promise.all(entries.map(async (entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      const ignored = entry.name === 'node_modules' || (depth === 0 && (IGNORED_FOLDERS.has(entry.name) || /^dist(?:-|$)/.test(entry.name)))
      return ignored
        ? []
        : listInputs(path, depth + 1)
    }
    return entry.isFile() && !/\.test\.ts$/.test(entry.name)
      ? [path]
      : []
  }))
  return nested.flat().sort()
}
