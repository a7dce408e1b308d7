import { createHash } from 'node:crypto'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { SHELL_FILE, WORKER_FILE } from '../output/fileNames.ts'
import { DECK_FONTS } from './faceRules.ts'

const KEPT = [SHELL_FILE, '*.svg', 'assets/**/*.{js,css}', `${DECK_FONTS}*.woff2`]

/** Fills in the precache list of the service worker. */
export async function fillServiceWorker({ dir, base }: { dir: string, base: string }): Promise<void> {
  const names = (await Array.fromAsync(glob(KEPT, { cwd: dir }))).map(name => name.split(sep).join('/')).sort()
  const manifest = await Promise.all(names.map(async name => ({
    url: base + name,
    // The names of files under `assets/` carry a hash.
    revision: name.startsWith('assets/') ? null : createHash('sha256').update(await readFile(join(dir, name))).digest('hex').slice(0, 16),
  })))
  const file = join(dir, WORKER_FILE)
  const worker = await readFile(file, 'utf-8')
  await writeFile(file, worker.replace('self.__WB_MANIFEST', () => JSON.stringify(manifest)))
}
