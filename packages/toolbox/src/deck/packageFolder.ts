import { existsSync, globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'

/** An installed package, found as Node does, whatever its `exports` leave out. */
export function packageFolder(root: string, name: string): string | undefined {
  const folders = createRequire(join(root, 'package.json')).resolve.paths(name) ?? []
  return folders.map(folder => join(folder, name)).find(folder => existsSync(join(folder, 'package.json')))
}

/** By its name in the headmatter: a package, with or without `slidev-addon-`, or `@/addons/mine`. */
function addonFolder(root: string, name: string): string | undefined {
  if (name.startsWith('@/'))
    return join(root, name.slice(2))
  for (const candidate of [`@slidev/addon-${name}`, `slidev-addon-${name}`, name]) {
    const folder = packageFolder(root, candidate)
    if (folder)
      return folder
  }
}

/** `addons` as in the headmatter. */
export function addonFolders(root: string, addons: unknown): string[] {
  return addonNames(addons).map(name => addonFolder(root, name)).filter(folder => folder !== undefined)
}

export function addonNames(addons: unknown): string[] {
  return [addons ?? []].flat().map(String)
}

export function readTemplates(folders: string[]): { path: string, isLayout: boolean, text: string }[] {
  return folders.flatMap(folder => globSync('{*,components/**/*,layouts/**/*}.vue', { cwd: folder }).map((file) => {
    const path = join(folder, file)
    return { path, isLayout: file.startsWith('layouts'), text: readFileSync(path, 'utf-8') }
  }))
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

/** Environment of a child that loads Slidev and Vite: Node keeps their compiled code for the next one. */
export function compileCache(root: string): { NODE_COMPILE_CACHE: string } {
  return { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? cacheFolder(root, 'node') }
}
