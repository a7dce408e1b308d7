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
  const folders = () => [themeFolder(root, theme), packageFolder(root, '@slidev/client'), ...[addons ?? []].flat().map(name => addonFolder(root, String(name))), root]
  let templates: Template[] | undefined
  const known = new Map<string, boolean>()
  return (key) => {
    templates ??= [...slides.map(text => ({ text })), ...folders().filter(folder => folder !== undefined).flatMap(readTemplates)]
    return known.get(key) ?? known.set(key, templates.some(template => isReadIn(template, key))).get(key)!
  }
}

interface Template {
  text: string
  /** Of a layout, which has props. */
  layout?: string
}

function readTemplates(folder: string): Template[] {
  return globSync('{*,components/**/*,layouts/**/*}.vue', { cwd: folder }).map((file) => {
    const path = join(folder, file)
    return { text: readFileSync(path, 'utf-8'), layout: file.startsWith('layouts') ? path : undefined }
  })
}

/** Compiling every layout would take longer than reading the deck: a prop stands in its layout, or in a type that it imports. */
function isReadIn({ text, layout }: Template, key: string): boolean {
  const isNamed = text.includes(key)
  return (isNamed && [...text.matchAll(READ)].some(match => match[1] === key))
    || (layout !== undefined && (isNamed || /^import\s[\s\S]*defineProps</m.test(text)) && propsOf(text, layout).includes(key))
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
