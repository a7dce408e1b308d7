import type { OwnKeys } from './frontmatterKeys.ts'
import { createRequire } from 'node:module'
import { compileScript, parse, registerTS } from 'vue/compiler-sfc'
import { addonFolders, packageFolder, readTemplates, themeFolder } from './packageFolder.ts'

registerTS(() => createRequire(import.meta.url)('typescript'))

const READ = /\b\$?frontmatter\??\.(\w+)/g

/** Keys that templates of Slidev, theme, addons and deck read: props of layouts, and `$frontmatter.key`. */
export function readOwnKeys(root: string, { theme, addons }: Record<string, unknown>, slides: readonly string[]): OwnKeys {
  const folders = () => [themeFolder(root, theme), packageFolder(root, '@slidev/client'), ...addonFolders(root, addons), root].filter(folder => folder !== undefined)
  let templates: Template[] | undefined
  const known = new Map<string, boolean>()
  return (key) => {
    templates ??= [...slides.map(text => ({ text })), ...readTemplates(folders())]
    return known.get(key) ?? known.set(key, templates.some(template => isReadIn(template, key))).get(key)!
  }
}

/** Only a layout has props that are read of a slide. */
type Template = { text: string } & Partial<ReturnType<typeof readTemplates>[number]>

/** Compiling every layout would take longer than reading the deck. A prop may come from an imported type. */
function isReadIn({ text, path, isLayout }: Template, key: string): boolean {
  const isNamed = text.includes(key)
  return (isNamed && [...text.matchAll(READ)].some(match => match[1] === key))
    || (isLayout === true && (isNamed || /^import\s[\s\S]*defineProps</m.test(text)) && propsOf(text, path!).includes(key))
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
    // The build reports compile errors.
    return []
  }
}
