import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addonFolder, packageFolder } from './packageFolder.ts'

/** At the root of every build. */
const FILES = ['404', 'assets', 'favicon', 'index', 'manifest', 'offline', 'sw']

/**
 * Addresses that no slide may have, in lower case: it would write over a file, or never be reached behind a page of Slidev, an
 * addon or the deck itself (`setup/routes.ts`).
 */
export function readReservedNames(root: string, addons: string[]): Set<string> {
  const folders = [packageFolder(root, '@slidev/client'), ...addons.map(name => addonFolder(root, name)), root]
  const routes = folders.map(folder => join(folder ?? root, 'setup/routes.ts')).filter(file => existsSync(file))
  return new Set([...FILES, ...routes.flatMap(file => [...readFileSync(file, 'utf-8').matchAll(/\bpath: ['"`]\/([\w-]+)/g)].map(match => match[1]!.toLowerCase()))])
}
