import type { Dirent } from 'node:fs'
import { lstat, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export const MANIFEST_FILE = '.deck-build.json'

interface BuildManifest {
  /** Of the build's inputs; screenshots have none. */
  fingerprint?: string
  files: Record<string, number>
}

/** OS metadata, ignored. */
const SYSTEM_FILES = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

export async function writeManifest(folder: string, about: Omit<BuildManifest, 'files'> = {}): Promise<void> {
  const files: Record<string, number> = {}
  for await (const { path, size } of walk(folder)) {
    if (size !== undefined)
      files[path] = size
  }
  await writeFile(join(folder, MANIFEST_FILE), JSON.stringify({ ...about, files } satisfies BuildManifest, null, 1))
}

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
 * Compares a folder with its manifest. Foreign is what no run wrote, or what has another size since: files, links, folders that cannot
 * be read. `limit` of them are enough to know: a home folder is not read through.
 */
export async function compareWithManifest(folder: string, limit = Number.POSITIVE_INFINITY) {
  const files = new Map(Object.entries((await readManifest(folder))?.files ?? {}))
  const foreign: string[] = []
  for await (const { path, size } of walk(folder)) {
    if (size === undefined || files.get(path) !== size)
      foreign.push(path)
    files.delete(path)
    if (foreign.length >= limit)
      break
  }
  return { foreign, missing: [...files.keys()] }
}

/** Only files have a size. A `.git` that it is published from is the user's. */
async function* walk(folder: string, prefix = ''): AsyncGenerator<{ path: string, size?: number }> {
  let entries: Dirent[]
  try {
    entries = await readdir(join(folder, prefix), { withFileTypes: true })
  }
  catch {
    yield { path: prefix || '.' }
    return
  }
  for (const entry of entries.sort((a, b) => a.name < b.name ? -1 : 1)) {
    const path = `${prefix}${entry.name}`
    if ([MANIFEST_FILE, '.git'].includes(path) || SYSTEM_FILES.has(entry.name))
      continue
    if (entry.isDirectory())
      yield* walk(folder, `${path}/`)
    else
      yield { path, size: entry.isFile() ? (await lstat(join(folder, path))).size : undefined }
  }
}
