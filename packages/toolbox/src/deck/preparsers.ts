import type { SlidevPreparserExtension } from '@slidev/types'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { injectPreparserExtensionLoader } from '@slidev/parser/fs'
import { addonFolder } from './packageFolder.ts'
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
 * what leaves the machine is built without addons that call themselves the presenter's.
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

/** Whether an addon is of use to the presenter alone: its `package.json` says `"slidev": { "presenterOnly": true }`. */
function isForPresenter(root: string, name: string): boolean {
  const file = join(addonFolder(root, name) ?? root, 'package.json')
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf-8')).slidev?.presenterOnly === true
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
