import type { InlineConfig } from 'vite'
import type { ChunkGraph } from './chunkGraph.ts'
import { join, relative } from 'node:path'
import process from 'node:process'
import { drawDeckDiagrams } from '@interview-deck/diagrams/deckDiagrams'
import { UserError } from '@interview-deck/kit/cli/userError'
import { loadDeckConfig } from '@interview-deck/kit/deck/deckConfig'
import { formatDeckError } from '@interview-deck/kit/deck/deckError'
import { parserErrors } from '@interview-deck/kit/deck/parserErrors'
import { usePreparsers } from '@interview-deck/kit/deck/preparsers'
import { resolveOptions, ViteSlidevPlugin } from '@slidev/cli'
import { build, mergeConfig } from 'vite'
import { LICENSE_DATA } from '../site/licenseData.ts'
import { createChunkGraph } from './chunkGraph.ts'
import { createIconSets } from './iconSets.ts'
import { leanClient } from './leanClient.ts'
import { oneScript } from './oneScript.ts'
import { printSteps } from './printSteps.ts'
import { publicConfigs } from './publicConfig.ts'
import { publicEntries } from './publicEntries.ts'
import { nameOutsideRoots, readTemplates, readViteConfigs, withoutOtherHosts } from './readRoots.ts'
import { stripPrivate } from './stripPrivate.ts'

/** What one run of Vite needs to know. */
export interface ViteBuildOptions {
  /** Folder that holds `slides.md`. */
  root: string
  /** Empty folder that the site is written to. */
  outDir: string
  /** Public path, with a slash at both ends. */
  base: string
  /** Adds Slidev's `/print` route. */
  print: boolean
  /** Keeps what is meant for the presenter: notes, key points, comments, the presenter's pages. */
  withNotes: boolean
  /** Keeps the headmatter's `email`. */
  email: boolean
  /** Leaves Slidev's client and its bundle as they are. */
  plain: boolean
  /** Puts all code into one script and the slide behind `#`, for a deck that is opened from disk. */
  single: boolean
}

export interface ViteBuildResult {
  /** Every slide of the built deck, in order. */
  slides: BuiltSlide[]
  headmatter: Record<string, unknown>
  chunks: ChunkGraph
  /** Packages of the icon sets of which the build has icons. */
  iconPackages: string[]
  /** Ids of the ledger's entries that ship; none of the presenter's own build, which has them all. */
  entries: string[]
  /** Hosts that the deck's pages would ask for fonts or styles, and do not. */
  hosts: string[]
  /** Absolute paths of the files that the scripts were made of; slides and what Slidev makes up are none. */
  modules: string[]
}

/** A slide as the pages about it need it. */
export interface BuiltSlide {
  no: number
  /** Where it is written: the file from the deck's folder, and the line where it begins. */
  file: string
  line: number
  title: string
  /** Name in the slide's address, where it has one. */
  alias?: string
  /** Question of the slide's section. */
  question?: string
}

/**
 * Builds the deck as `slidev build` does, without what that command adds on its own: a rewrite rule that answers every
 * unknown path with the first slide, a copy of it as the 404 page, and a PDF as soon as the print route is on.
 *
 * Slidev keeps the deck's root in a module variable, so one process can build one deck: call it in a child process.
 */
export async function viteBuild({ root, outDir, base, print, withNotes, email, plain, single }: ViteBuildOptions): Promise<ViteBuildResult> {
  const { ledger, mermaid } = await loadDeckConfig(root)
  usePreparsers(root)
  const options = await resolveOptions({
    entry: join(root, 'slides.md'),
    base,
    download: print,
    withoutNotes: !withNotes,
    routerMode: single ? 'hash' : undefined,
  }, 'build')

  const errors = parserErrors(Object.values(options.data.markdownFiles), root)
  if (errors.length)
    throw new UserError(errors.map(formatDeckError).join('\n'))

  if (mermaid)
    await drawDeckDiagrams({ root, config: mermaid(root), textOf: ledger?.textOf }, options.data.slides)
  // Stripped slides do not know any more where they stand.
  const lines = options.data.slides.map(({ source }) => source.start + 1)
  if (!withNotes) {
    stripPrivate(options)
    // Keeping the screen awake is for who presents; a browser that refuses it leaves an error behind.
    options.utils.define.__SLIDEV_FEATURE_WAKE_LOCK__ = 'false'
  }
  const chunks = createChunkGraph()
  const iconSets = createIconSets(root)
  const entries = ledger && publicEntries(join(root, ledger.folder))

  const indexHtml = join(options.userRoot, 'index.html')
  const page = withoutOtherHosts(options.utils.indexHtml)
  const deckConfig = await readViteConfigs(options.roots)
  await build(mergeConfig(deckConfig, {
    configFile: false,
    root: options.userRoot,
    base,
    mode: 'production',
    logLevel: 'error',
    plugins: [
      {
        name: 'deck:index-html',
        resolveId: {
          order: 'pre',
          handler: id => id === indexHtml ? id : null,
        },
        load: {
          order: 'pre',
          handler: id => id === indexHtml ? page.html : null,
        },
      },
      // The print route and the presenter's pages use more of the client than a slide does.
      !withNotes && !print && !plain && leanClient({
        markdown: options.data.slides.map(slide => slide.content).join('\n'),
        components: readTemplates(options.roots),
        draws: options.data.config.drawings.enabled === true,
      }),
      ...withNotes ? [] : [publicConfigs({ email }), entries?.plugin],
      await ViteSlidevPlugin(options, deckConfig.slidev ?? {}),
      // The print page shows every slide at once: waiting for eighty scripts would take longer than reading one.
      (single || print) && oneScript(),
      print && printSteps(),
      nameOutsideRoots(options.userRoot, options.roots),
      chunks.plugin,
      iconSets.plugin,
    ],
    define: {
      __VUE_PROD_DEVTOOLS__: false,
    },
    build: {
      outDir,
      emptyOutDir: true,
      // The packages in the bundle, with their texts; `writeLicenses` takes it away.
      license: { fileName: LICENSE_DATA },
      sourcemap: false,
      // One style sheet: a slide that is loaded later must not wait for a second one, or flash without it.
      cssCodeSplit: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: {
          index: indexHtml,
        },
      },
    },
  } satisfies InlineConfig))
  return {
    slides: options.data.slides.map(({ title, frontmatter, source }, index) => ({
      no: index + 1,
      file: relative(root, source.filepath),
      line: lines[index]!,
      title: frontmatter.title ?? title ?? '',
      alias: frontmatter.routeAlias,
      question: frontmatter.question,
    })),
    headmatter: options.data.headmatter,
    chunks: chunks.graph,
    iconPackages: [...iconSets.packages],
    entries: entries?.shipped.ids ?? [],
    hosts: page.hosts,
    modules: chunks.modules,
  }
}

/** The child process: options come as the first message, the result goes back as the last. */
if (process.send && process.argv[2] === '--child') {
  // Whoever waits for the result was killed: nobody may be left writing into a folder that the next run clears.
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
