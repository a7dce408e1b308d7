import type { OwnKeys } from './frontmatterKeys.ts'
import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { compileScript, parse, registerTS } from 'vue/compiler-sfc'
import { addonFolder, packageFolder, themeFolder } from './packageFolder.ts'

registerTS(() => createRequire(import.meta.url)('typescript'))

const READ = /\b\$?frontmatter\??\.(\w+)/g

/** What Slidev's, the theme's, the addons' and the deck's own templates read of a slide: props of layouts, and `$frontmatter.key`. */
export function readOwnKeys(root: string, { theme, addons }: Record<string, unknown>, slides: readonly string[]): OwnKeys {
  let keys: Set<string> | undefined
  return () => keys ??= new Set([
    ...[packageFolder(root, '@slidev/client'), themeFolder(root, theme), ...[addons ?? []].flat().map(name => addonFolder(root, String(name))), root]
      .filter(folder => folder !== undefined)
      .flatMap(keysReadIn),
    ...slides.flatMap(readKeys),
  ])
}

function keysReadIn(folder: string): string[] {
  return globSync('{*,components/**/*,layouts/**/*}.vue', { cwd: folder }).flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf-8')
    return [...readKeys(text), ...file.startsWith('layouts') ? propsOf(text, join(folder, file)) : []]
  })
}

function readKeys(text: string): string[] {
  return [...text.matchAll(READ)].map(match => match[1]!)
}

function propsOf(source: string, filename: string): string[] {
  const { descriptor } = parse(source, { filename })
  if (!descriptor.script && !descriptor.scriptSetup)
    return []
  try {
    const { bindings = {} } = compileScript(descriptor, { id: 'layout' })
    return Object.keys(bindings).filter(name => String(bindings[name]).startsWith('props'))
  }
  catch {
    // A layout that cannot be compiled is for the build to tell.
    return []
  }
}
