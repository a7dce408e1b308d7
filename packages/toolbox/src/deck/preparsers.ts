import type { SlidevPreparserExtension } from '@slidev/types'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { injectPreparserExtensionLoader } from '@slidev/parser/fs'
import { addonFolder } from './packageFolder.ts'
import { createDeckPreparser } from './sectionPreparser.ts'

/** What a deck is read for: by Slidev (`export` is its own exporter), or by `loadDeck`, with private sections or without. */
type ParserMode = 'dev' | 'build' | 'export' | 'deck' | 'public deck'

/** Whether private sections are read: the presenter rehearses all of them, what leaves the machine has them when asked for by name. */
export function readsPrivate(mode: string | undefined): boolean {
  return mode === 'dev' || mode === 'deck' || (mode !== 'public deck' && process.env.DECK_PRIVATE === '1')
}

/**
 * Makes Slidev's parser, which has one loader in a process, use the preparsers of a deck, its theme and its addons. Slidev's
 * own command does that by itself; its Node API leaves it to the caller, and would publish private sections in silence. Those
 * are held back here in any case, and what leaves the machine is built without addons that call themselves the presenter's.
 * The loader knows nothing but what it is asked, so setting it again changes nothing.
 */
export function usePreparsers(): void {
  injectPreparserExtensionLoader(loadPreparsers)
}

async function loadPreparsers(roots: string[], headmatter: Record<string, unknown>, filepath: string, mode?: string): Promise<SlidevPreparserExtension[]> {
  if (mode === 'deck' || mode === 'public deck')
    return [createDeckPreparser(filepath, readsPrivate(mode))]
  const extensions = (await Promise.all(roots.map(folder => loadSetup(folder, { headmatter, filepath, mode: mode as ParserMode })))).flat()
  return [
    ...mode === 'dev' || process.env.DECK_NOTES === '1' ? [] : [dropAddons(name => isForPresenter(dirname(filepath), name))],
    ...extensions.some(({ name }) => name === 'sections') ? [] : [createDeckPreparser(filepath, readsPrivate(mode))],
    ...extensions,
  ]
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
