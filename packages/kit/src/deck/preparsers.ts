import type { SlidevPreparserExtension } from '@slidev/types'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { injectPreparserExtensionLoader } from '@slidev/parser/fs'
import { createDeckPreparser } from './sectionPreparser.ts'

/** What Slidev reads a deck for; `export` is its own exporter. */
type ParserMode = 'dev' | 'build' | 'export'

/** Whether private sections are read: the presenter rehearses all of them, what leaves the machine has them when asked for by name. */
export function readsPrivate(mode: string | undefined): boolean {
  return mode === 'dev' || process.env.DECK_PRIVATE === '1'
}

/**
 * Makes Slidev's parser use the preparsers of a deck, its theme and its addons. Slidev's own command does that by itself; its
 * Node API leaves it to the caller, and would publish private sections in silence. Those are held back here in any case, and
 * what leaves the machine is built without addons that call themselves the presenter's (see {@link isForPresenter}).
 *
 * @param root folder that holds `slides.md`
 */
export function usePreparsers(root: string): void {
  injectPreparserExtensionLoader(async (roots, headmatter, filepath, mode) => {
    const setups = await Promise.all(roots.map(folder => loadSetup(folder, { headmatter, filepath, mode: mode as ParserMode })))
    const extensions = setups.flat()
    return [
      ...mode === 'dev' || process.env.DECK_NOTES === '1' ? [] : [dropAddons(name => isForPresenter(root, name))],
      ...extensions.some(({ name }) => name === 'sections') ? [] : [createDeckPreparser(filepath, readsPrivate(mode))],
      ...extensions,
    ]
  })
}

/** Takes addons off the deck; Slidev reads them from the first slide's frontmatter. */
function dropAddons(isDropped: (name: string) => boolean): SlidevPreparserExtension {
  return {
    name: 'presenter-addons',
    async transformSlide(content, frontmatter) {
      if (frontmatter.addons)
        frontmatter.addons = [frontmatter.addons].flat().filter(name => !isDropped(String(name)))
      return content
    },
  }
}

/**
 * Whether an addon is of use to the presenter alone: its `package.json` says `"slidev": { "presenterOnly": true }`.
 *
 * @param root folder that holds `slides.md`
 * @param name as in the headmatter: a package, with or without `slidev-addon-`, or a folder of the deck (`@/addons/mine`)
 */
export function isForPresenter(root: string, name: string): boolean {
  const files = name.startsWith('@/')
    ? [join(root, name.slice(2), 'package.json')]
    : [`@slidev/addon-${name}`, `slidev-addon-${name}`, name].map(candidate => findPackage(root, candidate))
  const file = files.find(file => file && existsSync(file))
  return file ? JSON.parse(readFileSync(file, 'utf-8')).slidev?.presenterOnly === true : false
}

/** Path of a package's `package.json`, whatever its `exports` leave out. */
function findPackage(root: string, name: string): string | undefined {
  const folders = createRequire(join(root, 'package.json')).resolve.paths(name) ?? []
  return folders.map(folder => join(folder, name, 'package.json')).find(existsSync)
}

async function loadSetup(root: string, input: { headmatter: Record<string, unknown>, filepath: string, mode: ParserMode }): Promise<SlidevPreparserExtension[]> {
  const file = join(root, 'setup/preparser.ts')
  if (!existsSync(file))
    return []
  // A package's file, too, may be TypeScript, which Node does not run from node_modules.
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport<{ default: (input: unknown) => SlidevPreparserExtension[] | Promise<SlidevPreparserExtension[]> }>(file, { configFile: false, logLevel: 'silent' })
  return module.default(input)
}
