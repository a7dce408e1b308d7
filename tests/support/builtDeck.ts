import type { ServedSite } from '../../tools/build/serveSite.ts'
import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { serveSite } from '../../tools/build/serveSite.ts'
import { root } from './root.ts'

/**
 * Serves what `npm run build` makes: the shared deck, private sections left out. The build is made if `dist` is not of the
 * sources as they are now.
 *
 * @throws with the build's own message when it fails.
 */
export async function serveBuiltDeck(): Promise<ServedSite> {
  await promisify(execFile)(process.execPath, [resolve(root, 'scripts/build.ts')], { cwd: root })
  return serveSite({ dir: resolve(root, 'dist'), base: '/' })
}
