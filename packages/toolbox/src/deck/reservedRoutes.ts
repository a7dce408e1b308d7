import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addonFolders, packageFolder } from './packageFolder.ts'

const FILES = ['404', 'assets', 'favicon', 'index', 'manifest', 'offline', 'sw']

/** Addresses, in lower case, that files of the site, or routes of Slidev, addons and deck, already have. */
export function readReservedRoutes(root: string, addons: unknown): Set<string> {
  const folders = [packageFolder(root, '@slidev/client'), ...addonFolders(root, addons), root]
  const routes = folders.map(folder => join(folder ?? root, 'setup/routes.ts')).filter(file => existsSync(file))
  return new Set([...FILES, ...routes.flatMap(file => [...readFileSync(file, 'utf-8').matchAll(/\bpath: ['"`]\/([\w-]+)/g)].map(match => match[1]!.toLowerCase()))])
}
