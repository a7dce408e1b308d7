import type { InlineConfig } from 'vite'
import type { PlacedSlide } from '../deck/slidePlace.ts'
import type { BuiltDeck } from '../site/builtDeck.ts'
import { join } from 'node:path'
import process from 'node:process'
import { resolveOptions, ViteSlidevPlugin } from '@slidev/cli'
import { build, mergeConfig } from 'vite'
import { loadDeckConfig } from '../deck/deckConfig.ts'
import { cacheFolder, readTemplates } from '../deck/packageFolder.ts'
import { drawDeckDiagrams } from '../diagrams/deckDiagrams.ts'
import { LICENSE_DATA } from '../output/fileNames.ts'
import { buildServiceWorker } from './buildServiceWorker.ts'
import { createChunkGraph } from './chunkGraph.ts'
import { leanClient } from './leanClient.ts'
import { oneScript } from './oneScript.ts'
import { printClicks } from './printClicks.ts'
import { nameOutsideRoots, readViteConfigs, withoutOtherHosts } from './readRoots.ts'

export interface ViteBuildOptions {
  /** The copy of the deck that is built (see `writeCopy`). */
  root: string
  /** Its slides as they are written in the deck. */
  written: PlacedSlide[]
  outDir: string
  base: string
  print: boolean
  withNotes: boolean
  /** Puts all code into one script and the slide behind `#`, for a deck that is opened from disk. */
  single: boolean
}

/**
 * Builds the deck as `slidev build` does, without the rewrite rule, the 404 page and the PDF that this adds. Slidev keeps the deck's root
 * in a module variable, so one process can build one deck.
 */
export async function viteBuild({ root, written, outDir, base, print, withNotes, single }: ViteBuildOptions): Promise<BuiltDeck> {
  const { ledger, mermaid } = await loadDeckConfig(root)
  const options = await resolveOptions({
    entry: join(root, 'slides.md'),
    base,
    download: print,
    withoutNotes: !withNotes,
    routerMode: single ? 'hash' : undefined,
  }, 'build')

  if (mermaid)
    await drawDeckDiagrams(root, mermaid(root), ledger?.textOf, options.data.slides.map(({ content }, index) => ({ content, written: written[index]! })))
  const chunks = createChunkGraph()
  const warn = (warning: string) => void process.send?.({ warning })

  const indexHtml = join(options.userRoot, 'index.html')
  const page = withoutOtherHosts(options.utils.indexHtml)
  const deckConfig = await readViteConfigs(options.roots)
  await build(mergeConfig(deckConfig, {
    configFile: false,
    cacheDir: cacheFolder(root, 'vite'),
    root: options.userRoot,
    base,
    // A deck's own setting would ship a folder whole.
    publicDir: join(root, 'public'),
    mode: 'production',
    logLevel: 'error',
    plugins: [
      {
        name: 'deck:index-html',
        enforce: 'pre',
        resolveId: id => id === indexHtml ? id : null,
        load: id => id === indexHtml ? page.html : null,
      },
      // The presenter's pages use more of the client than a slide does.
      !withNotes && leanClient({
        print,
        templates: [...options.data.slides.map(({ content }) => content), ...readTemplates(options.roots).map(({ text }) => text)].join('\n'),
        roots: options.roots,
        warn,
      }),
      await ViteSlidevPlugin(options, deckConfig.slidev ?? {}),
      // The print page shows every slide at once: loading eighty scripts takes longer than loading one.
      (single || print) && oneScript(single),
      print && printClicks(warn),
      nameOutsideRoots(options.userRoot, options.roots),
      chunks.plugin,
    ],
    define: { __VUE_PROD_DEVTOOLS__: false },
    build: {
      outDir,
      emptyOutDir: true,
      // What prints once on this machine need not be small.
      ...print && { minify: false, cssMinify: false },
      license: !withNotes && !print && { fileName: LICENSE_DATA },
      sourcemap: false,
      // One style sheet: a slide that is loaded later must not wait for a second one, or flash without it.
      cssCodeSplit: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: { index: indexHtml } },
    },
  } satisfies InlineConfig))
  if (!withNotes && !print && !single)
    await buildServiceWorker({ dir: outDir, base })
  return {
    slides: options.data.slides.map(({ frontmatter }, index) => {
      const { no, file, line, title, content, contentLine } = written[index]!
      return { no, file, line, title, content, contentLine, alias: frontmatter.routeAlias, question: frontmatter.question }
    }),
    headmatter: options.data.headmatter,
    chunks: chunks.graph,
    hosts: page.hosts,
    modules: chunks.modules,
  }
}

// The child process: options come as the first message, the result goes back as the last.
if (process.send && process.argv[2] === '--child') {
  // Exit when the parent dies.
  process.once('disconnect', () => process.exit(1))
  process.once('message', async (options: ViteBuildOptions) => {
    try {
      const result = await viteBuild(options)
      process.send!({ result }, () => process.exit(0))
    }
    catch (error) {
      const { name, message, stack, code, path, syscall } = error as NodeJS.ErrnoException
      process.send!({
        error: { name, message, stack, code, path, syscall },
      }, () => process.exit(1))
    }
  })
}
