import type { DeckCopy } from '../public/writeCopy.ts'
import type { ViteBuildResult } from './viteBuild.ts'
import { copyFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { checkHeadmatter } from '../deck/checkHeadmatter.ts'
import { loadDeckConfig } from '../deck/deckConfig.ts'
import { refuseWrongDeck } from '../deck/refuseWrongDeck.ts'
import { compareWithManifest, readManifest, writeManifest } from '../output/manifest.ts'
import { checkOutputFolder } from '../output/outputFolder.ts'
import { swapFolder } from '../output/swapFolder.ts'
import { refusePath, writeCopy } from '../public/writeCopy.ts'
import { explainBuildError } from './explainBuildError.ts'
import { fingerprintBuild } from './fingerprint.ts'
import { runViteBuild } from './runViteBuild.ts'

/** The copy that is built, by `print` and by whether anything private is in it. */
const COPIES: Record<string, string> = {
  'false-false': '.cache/public',
  'false-true': '.cache/presenter',
  'true-false': '.cache/print-public',
  'true-true': '.cache/print-presenter',
}

export interface BuildDeckOptions {
  root: string
  outDir: string
  /** Public path, with a slash at both ends. */
  base?: string
  site?: string
  includePrivate?: boolean
  /** Keeps speaker notes, the presenter's pages and addons. */
  withNotes?: boolean
  email?: boolean
  index?: boolean
  /** Writes `deck.html` instead of a site. */
  single?: boolean
  print?: boolean
  onProgress?: (step: string) => void
  /** How long a slide may take to be drawn, in milliseconds. */
  patience?: number
  signal?: AbortSignal
}

export interface BuildDeckResult {
  outDir: string
  copy: DeckCopy
  seconds: number
  slides: number
  /** Whether an earlier build of the same inputs was still there. */
  reused: boolean
  /** Hosts whose fonts and styles were left out; not known of a build that was reused. */
  hosts: string[]
}

/** Builds the deck into a static site. A build of the same sources with the same options that is still there is used again. */
export async function buildDeck(options: BuildDeckOptions): Promise<BuildDeckResult> {
  const start = performance.now()
  const { onProgress, patience, signal, ...inputs } = options
  const root = resolve(options.root)
  refusePath(root)
  const outDir = resolve(root, options.outDir)
  const { includePrivate = false, withNotes = false, print = false, email = withNotes } = options
  // A build for print has a folder of its own that no user names.
  const checkFolder = async () => print || checkOutputFolder({ option: '--out', given: options.outDir, root })
  await checkFolder()
  await checkHeadmatter(root, join(root, 'slides.md'))
  const beginStep = (step: string) => {
    signal?.throwIfAborted()
    onProgress?.(step)
  }
  const config = await loadDeckConfig(root)
  const copy = await writeCopy({ root, to: join(root, COPIES[`${print}-${withNotes || includePrivate}`]!), ledger: config.ledger, includePrivate, withNotes, email }).catch(async (error) => {
    // Whoever mends the deck wants to see all that is wrong with it.
    await refuseWrongDeck(root, config)
    throw error
  })
  const fingerprint = await fingerprintBuild(copy, whatIsAskedFor(inputs))
  const finish = (reused: boolean, hosts: string[] = []): BuildDeckResult => ({
    outDir,
    copy,
    seconds: (performance.now() - start) / 1000,
    slides: copy.slides.length,
    reused,
    hosts,
  })

  const manifest = await readManifest(outDir)
  if (manifest?.fingerprint === fingerprint && await isWhole(outDir))
    return finish(true)

  const { hosts } = await swapFolder(outDir, async (folder) => {
    const build = await fillFolder(folder)
    await writeManifest(folder, { fingerprint, slides: build.slides.length })
    // Somebody may have saved a file there meanwhile.
    await checkFolder()
    return build
  }, signal)
  return finish(false, hosts)

  async function fillFolder(folder: string): Promise<ViteBuildResult> {
    beginStep('Building the slides')
    // Both at once; where the deck must not be built, what else Vite finds wrong is of no interest.
    const stop = new AbortController()
    const checking = refuseWrongDeck(root, config)
    checking.catch(() => stop.abort())
    const building = runViteBuild({
      root: copy.root,
      written: copy.slides,
      outDir: folder,
      base: options.base ?? '/',
      print,
      withNotes,
      single: options.single ?? false,
    }, { VITE_DECK_SITE: options.site ?? '' }, AbortSignal.any([stop.signal, ...signal ? [signal] : []]))
    // Read while Vite works, and not at all where the earlier build is used.
    const searching = withNotes ? undefined : import('../leaks/refuseLeaks.ts')
    const isPlain = withNotes || print
    const writing = isPlain ? undefined : options.single ? import('../site/writeSingle.ts') : import('../site/writeSite.ts')
    await Promise.allSettled([checking, building, searching, writing])
    const deck = await checking
    const build = await building.catch((error: Error) => {
      throw explainBuildError(error, copy, root)
    })
    await finishFolder(folder, build)
    if (searching) {
      beginStep('Searching for what is private')
      const { refuseLeaks } = await searching
      await refuseLeaks({ root, dir: folder, all: deck, copy, email, ledger: config.ledger, build })
    }
    return build
  }

  async function finishFolder(folder: string, build: ViteBuildResult): Promise<void> {
    if (options.withNotes || options.print) {
      await copyFile(join(folder, 'index.html'), join(folder, '404.html'))
      const { writeLicenses } = await import('../site/licenses.ts')
      await writeLicenses({ root: copy.root, dir: folder, cutFonts: false })
      return
    }
    if (options.single) {
      const { writeSingle } = await import('../site/writeSingle.ts')
      return writeSingle({ root: copy.root, dir: folder, noindex: !options.index, build, onProgress: beginStep, patience, signal })
    }
    const { writeSite } = await import('../site/writeSite.ts')
    await writeSite({
      root: copy.root,
      dir: folder,
      base: options.base ?? '/',
      site: options.site,
      noindex: !options.index,
      build,
      onProgress: beginStep,
      patience,
      signal,
    })
  }
}

/** An option that says its default is no other build. */
function whatIsAskedFor({ base = '/', ...others }: object & { base?: string }): object {
  return Object.fromEntries(Object.entries({ base, ...others }).filter(([, value]) => value).toSorted())
}

async function isWhole(folder: string): Promise<boolean> {
  const { foreign, missing } = await compareWithManifest(folder, 1)
  return !foreign.length && !missing.length
}
