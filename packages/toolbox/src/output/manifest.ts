import type { Dirent } from 'node:fs'
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The file in an output folder that lists what a run wrote there. */
export const MANIFEST_FILE = '.deck-build.json'

/** What a run wrote into a folder. */
export interface BuildManifest {
  /** Hash of the sources and options that it was built from (see `fingerprintDeck`); nothing for pictures. */
  fingerprint?: string
  /** Number of slides in the build. */
  slides?: number
  /** SHA-256 in hexadecimal by path, with `/` between folders; every file but the manifest itself. */
  files: Record<string, string>
}

/** How a folder differs from its manifest. */
export interface ManifestDifference {
  /** What no run wrote, or what has changed since: files, links, folders that cannot be read. */
  foreign: string[]
  /** What a run wrote and is gone. */
  missing: string[]
}

/** Systems leave these in any folder that is looked at; nobody misses them. */
const SYSTEM_FILES = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

/** Writes the manifest of a finished folder, over an earlier one. */
export async function writeManifest(folder: string, about: Omit<BuildManifest, 'files'> = {}): Promise<void> {
  const files: Record<string, string> = {}
  for await (const { path, isFile } of walk(folder)) {
    if (isFile)
      files[path] = await hashFile(join(folder, path))
  }
  await writeFile(join(folder, MANIFEST_FILE), JSON.stringify({ ...about, files } satisfies BuildManifest, null, 1))
}

/** The manifest of a folder; nothing where there is none that can be read. */
export async function readManifest(folder: string): Promise<BuildManifest | undefined> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, MANIFEST_FILE), 'utf-8'))
    return typeof manifest?.files === 'object' && manifest.files ? manifest : undefined
  }
  catch {
    return undefined
  }
}

/**
 * Compares a folder with its manifest; without one, everything in it is foreign.
 *
 * @param folder a folder that is there
 * @param limit how many foreign entries are enough to know: a home folder is not read through
 */
export async function compareWithManifest(folder: string, limit = Number.POSITIVE_INFINITY): Promise<ManifestDifference> {
  const files = new Map(Object.entries((await readManifest(folder))?.files ?? {}))
  const foreign: string[] = []
  for await (const { path, isFile } of walk(folder)) {
    const expected = isFile && files.get(path)
    files.delete(path)
    // Most foreign files are not in the manifest at all, and need not be read.
    if (!expected || expected !== await hashFile(join(folder, path)))
      foreign.push(path)
    if (foreign.length >= limit)
      break
  }
  return {
    foreign,
    missing: [...files.keys()],
  }
}

/** Everything in a folder that counts, in order, folders opened on the way. */
async function* walk(folder: string, prefix = ''): AsyncGenerator<{ path: string, isFile: boolean }> {
  let entries: Dirent[]
  try {
    entries = await readdir(join(folder, prefix), { withFileTypes: true })
  }
  catch {
    yield { path: prefix, isFile: false }
    return
  }
  for (const entry of entries.sort((a, b) => a.name < b.name ? -1 : 1)) {
    const path = `${prefix}${entry.name}`
    if (entry.isDirectory())
      yield* walk(folder, `${path}/`)
    else if (path !== MANIFEST_FILE && !SYSTEM_FILES.has(entry.name))
      yield { path, isFile: entry.isFile() }
  }
}

async function hashFile(path: string): Promise<string> {
  return createHash('sha256').update(await readFile(path)).digest('hex')
}
