import type { DeckCopy } from '../public/writeCopy.ts'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { addonFolders } from '../deck/packageFolder.ts'
import { listFiles } from '../public/listFiles.ts'

const LOCKFILES = ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock']
const TOOLBOX = join(import.meta.dirname, '../..')

/** A hash of what a build is made of: the copy, the options, the installed packages and those that are linked as sources. */
export function fingerprintBuild(copy: Pick<DeckCopy, 'root' | 'hash' | 'headmatter'>, options: object): string {
  const hash = createHash('sha256').update(JSON.stringify([copy.hash, options]))
  for (let folder = dirname(copy.root); folder !== dirname(folder); folder = dirname(folder)) {
    const lockfile = LOCKFILES.map(name => join(folder, name)).find(existsSync)
    if (lockfile) {
      hash.update(readFileSync(lockfile))
      break
    }
  }
  for (const folder of [TOOLBOX, ...addonFolders(copy.root, copy.headmatter.addons)].filter(existsSync).map(folder => realpathSync(folder))) {
    if (folder.split(sep).includes('node_modules') || folder.startsWith(copy.root))
      continue
    for (const file of listFiles(folder).filter(file => !/\.test\.ts$/.test(file)))
      hash.update(`\0${file}\0`).update(readFileSync(join(folder, file)))
  }
  return hash.digest('hex')
}
