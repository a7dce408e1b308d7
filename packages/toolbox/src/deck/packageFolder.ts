import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** An installed package, found as Node does, whatever its `exports` leave out. */
export function packageFolder(root: string, name: string): string | undefined {
  const folders = createRequire(join(root, 'package.json')).resolve.paths(name) ?? []
  return folders.map(folder => join(folder, name)).find(folder => existsSync(join(folder, 'package.json')))
}

/** By its name in the headmatter: a package, with or without `slidev-addon-`, or `@/addons/mine`. */
export function addonFolder(root: string, name: string): string | undefined {
  if (name.startsWith('@/'))
    return join(root, name.slice(2))
  for (const candidate of [`@slidev/addon-${name}`, `slidev-addon-${name}`, name]) {
    const folder = packageFolder(root, candidate)
    if (folder)
      return folder
  }
}

export function themeFolder(root: string, theme: unknown): string | undefined {
  if (theme === null || theme === 'none')
    return undefined
  const name = String(theme ?? 'default')
  return /^[.@]\//.test(name) ? join(root, name.slice(2)) : [`@slidev/theme-${name}`, `slidev-theme-${name}`, name].map(candidate => packageFolder(root, candidate)).find(Boolean)
}

/** An addon says so in its `package.json`: `"slidev": { "presenterOnly": true }`. */
export function isForPresenter(root: string, name: string): boolean {
  const file = join(addonFolder(root, name) ?? root, 'package.json')
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf-8')).slidev?.presenterOnly === true
}

export function packagesFolder(root: string): string {
  const slidev = packageFolder(root, '@slidev/cli')
  return slidev ? dirname(dirname(slidev)) : join(root, 'node_modules')
}

export function cacheFolder(root: string, name: string): string {
  return join(packagesFolder(root), '.cache', name)
}
