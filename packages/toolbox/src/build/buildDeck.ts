import type { DeckConfig } from '../deck/deckConfig.ts'
import type { DeckCopy } from '../public/writeCopy.ts'
import type { BuiltDeck } from '../site/builtDeck.ts'
import type { ViteChild } from './startViteChild.ts'
import { copyFile, mkdir } from 'node:fs/promises'
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
import { startViteChild } from './startViteChild.ts'

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
  signal?: AbortSignal
}

/** Builds the deck into a static site. A build of the same sources with the same options that is still there is used again. */
export async function buildDeck(options: BuildDeckOptions) {
  const start = performance.now()
  const { onProgress, signal, ...inputs } = options
  const root = resolve(options.root)
  refusePath(root)
  const outDir = resolve(root, options.outDir)
  const { includePrivate = false, withNotes = false, print = false, email = withNotes } = options
  // A build for print has a folder of its own that no user names.
  const checkFolder = async () => print || checkOutputFolder({ option: '--out', given: options.outDir, root })
  await checkFolder()
  await checkHeadmatter(root, join(root, 'slides.md'))
  const to = join(root, `.cache/${print ? 'print-' : ''}${withNotes || includePrivate ? 'presenter' : 'public'}`)
  await mkdir(to, { recursive: true })
  const manifest = await readManifest(outDir)
  const startVite = () => startViteChild(to, { VITE_DECK_SITE: options.site ?? '' }, signal)
  // It loads while the deck is read and copied. An export can most likely reuse its last build.
  let vite = print && manifest ? undefined : startVite()
  try {
    const config = await loadDeckConfig(root)
    const copy = await writeCopy({ root, to, ledger: config.ledger, includePrivate, withNotes, email }).catch(async (error) => {
      // Report all problems at once.
      await refuseWrongDeck(root, config)
      throw error
    })
    const fingerprint = fingerprintBuild(copy, normalizeOptions(inputs))
    const reused = manifest?.fingerprint === fingerprint && await isWhole(outDir)
    const fill = () => swapFolder(outDir, async (folder) => {
      const build = await fillFolder(folder, { ...options, root, email, config, copy, vite: vite ??= startVite() })
      await writeManifest(folder, { fingerprint })
      // Re-check: files may have appeared meanwhile.
      await checkFolder()
      return build
    }, signal)
    // What was left out and what looks wrong is not known of a build that is used again.
    const { hosts, warnings } = reused ? { hosts: [], warnings: [] } : await fill()
    return { outDir, copy, seconds: (performance.now() - start) / 1000, slides: copy.slides.length, reused, hosts, warnings }
  }
  finally {
    vite?.stop()
  }
}

/** Defaults do not change the fingerprint. */
function normalizeOptions({ base = '/', ...others }: object & { base?: string }): object {
  return Object.fromEntries(Object.entries({ base, ...others }).filter(([, value]) => value).toSorted())
}

async function isWhole(folder: string): Promise<boolean> {
  const { foreign, missing } = await compareWithManifest(folder, 1)
  return !foreign.length && !missing.length
}

interface FillOptions extends BuildDeckOptions {
  email: boolean
  config: DeckConfig
  copy: DeckCopy
  vite: ViteChild
}

/** Builds a deck's copy into a folder, while the deck is checked, and searches what has been built. */
async function fillFolder(folder: string, options: FillOptions): Promise<BuiltDeck & { warnings: string[] }> {
  const { root, config, copy, vite, base = '/', print = false, withNotes = false, single = false, email, signal } = options
  const beginStep = (step: string) => {
    signal?.throwIfAborted()
    options.onProgress?.(step)
  }
  beginStep('Building the slides')
  const { sent, result: building } = vite.build({ root: copy.root, written: copy.slides, outDir: folder, base, print, withNotes, single })
  const checking = sent.then(() => refuseWrongDeck(root, config))
  // Check errors take precedence.
  checking.catch(() => vite.stop())
  const isPlain = withNotes || print
  // Loaded while Vite works, and not at all where an earlier build is used.
  const searching = withNotes ? undefined : import('../leaks/refuseLeaks.ts')
  const writing = isPlain ? undefined : single ? import('../site/writeSingle.ts').then(({ writeSingle }) => writeSingle) : import('../site/writeSite.ts').then(({ writeSite }) => writeSite)
  const launching = isPlain ? undefined : Promise.all([import('../browser/launchBrowser.ts'), checking]).then(([{ launchBrowser }]) => launchBrowser(signal))
  try {
    await Promise.allSettled([checking, building, searching, writing, launching])
    const deck = await checking
    const build = await building.catch((error: Error) => {
      throw explainBuildError(error, copy, root)
    })
    let warnings: string[] = []
    if (writing) {
      const write = await writing
      warnings = await write({ root: copy.root, dir: folder, base, site: options.site, noindex: !options.index, build, browser: await launching!, onProgress: beginStep })
    }
    else {
      await copyFile(join(folder, 'index.html'), join(folder, '404.html'))
    }
    if (searching) {
      beginStep('Searching for what is private')
      const { refuseLeaks } = await searching
      await refuseLeaks({ root, dir: folder, all: deck, copy, email, ledger: config.ledger, build })
    }
    return { ...build, warnings }
  }
  finally {
    void launching?.then(browser => browser.close(), () => {})
  }
}
