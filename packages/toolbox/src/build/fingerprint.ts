import { createHmac, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'

/** Everything in the project's folder that no build reads. */
const IGNORED_FOLDERS = new Set([
  '.cache',
  '.ci',
  '.git',
  '.github',
  'bench',
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
 *
 * It ships in a build's manifest and is made of private sections, too. Without this machine's key nobody can try out
 * guesses at them.
 */
export async function fingerprintDeck(root: string, options: object): Promise<string> {
  const hash = createHmac('sha256', await readKey(root))
  hash.update(JSON.stringify(options))
  for (const file of await listInputs(root)) {
    hash.update(`\0${relative(root, file).split(sep).join('/')}\0`)
    hash.update(await readFile(file))
  }
  return hash.digest('hex')
}

/** A key that never leaves this machine; where it is lost, the next build is made anew. */
async function readKey(root: string): Promise<string> {
  const file = join(root, 'node_modules/.cache/deck-build/key')
  const read = () => readFile(file, 'utf-8')
  return read().catch(async () => {
    await mkdir(dirname(file), { recursive: true })
    // Another build may have been first: its key counts.
    await writeFile(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 }).catch(() => {})
    return read()
  })
}

async function listInputs(folder: string, depth = 0): Promise<string[]> {
  const entries = await readdir(folder, {
    withFileTypes: true,
  })
  const nested = await Promise.all(entries.map(async (entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      const ignored = entry.name === 'node_modules' || (depth === 0 && (IGNORED_FOLDERS.has(entry.name) || /^dist(?:-|$)/.test(entry.name)))
      return ignored ? [] : listInputs(path, depth + 1)
    }
    return entry.isFile() && !/\.test\.ts$/.test(entry.name) ? [path] : []
  }))
  return nested.flat().sort()
}
