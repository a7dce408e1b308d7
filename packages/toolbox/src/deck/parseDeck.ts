import type { SlidevData, SlidevPreparserExtension } from '@slidev/types'
import type { ParsedDeck } from './resolveSlides.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { injectPreparserExtensionLoader, load } from '@slidev/parser/fs'

/** `source`: the Markdown as it is written; `copy`: as the preparsers of deck, theme and addons make it for a build. */
type ParseMode = 'source' | 'copy'

/** Slidev's Node API runs preparsers only with a loader, which is one for the whole process. Modes other than {@link ParseMode} are Slidev's own. */
export function installPreparsers(): void {
  injectPreparserExtensionLoader(async (roots, headmatter, filepath, mode) => {
    if (mode === 'source' || mode === undefined)
      return []
    const extensions = await Promise.all(roots.map(root => loadPreparsers(root, { headmatter, filepath, mode: mode === 'copy' ? 'build' : mode as 'dev' | 'build', copying: mode === 'copy' })))
    return extensions.flat()
  })
}

/** `roots`: folders of theme and addons, whose preparsers run in `copy`. */
export function parseDeck(root: string, entry: string, mode: ParseMode, roots: string[] = []): Promise<ParsedDeck & Pick<SlidevData, 'headmatter'>> {
  installPreparsers()
  return load({ userRoot: root, roots: [...roots, root] }, entry, undefined, mode)
}

/** Slidev's own input, and whether a copy is being written. */
interface PreparserInput {
  headmatter: Record<string, unknown>
  filepath: string
  mode: 'dev' | 'build'
  copying: boolean
}

interface PreparserModule {
  default: (input: PreparserInput) => SlidevPreparserExtension[] | Promise<SlidevPreparserExtension[]>
}

async function loadPreparsers(root: string, input: PreparserInput): Promise<SlidevPreparserExtension[]> {
  const file = join(root, 'setup/preparser.ts')
  if (!existsSync(file))
    return []
  // A copy is written once per process; in development a changed file is read again.
  const module: PreparserModule = await (input.copying ? import(pathToFileURL(file).href).catch(() => importWithVite(file)) : importWithVite(file))
  return module.default(input)
}

/** A package's file, too, may be TypeScript, which Node does not run from node_modules. */
async function importWithVite(file: string): Promise<PreparserModule> {
  const { runnerImport } = await import('vite')
  return (await runnerImport<PreparserModule>(file, { configFile: false, logLevel: 'silent' })).module
}
