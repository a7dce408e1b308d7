import type { DeckCopy } from '../public/writeCopy.ts'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { checkHeadmatter } from '../deck/checkHeadmatter.ts'
import { loadDeckConfig } from '../deck/deckConfig.ts'
import { refuseWrongDeck } from '../deck/refuseWrongDeck.ts'
import { compareWithManifest, readManifest, writeManifest } from '../output/manifest.ts'
import { checkOutputFolder } from '../output/outputFolder.ts'
import { swapFolder } from '../output/swapFolder.ts'
import { refusePath, writeCopy } from '../public/writeCopy.ts'
import { fillFolder } from './fillFolder.ts'
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

export interface BuildDeckResult {
  outDir: string
  copy: DeckCopy
  seconds: number
  slides: number
  /** Whether an earlier build of the same inputs was still there. */
  reused: boolean
  /** Hosts whose fonts and styles were left out; not known of a build that was reused. */
  hosts: string[]
  /** What may be meant and most likely is not, by slide; not known of a build that was reused either. */
  warnings: string[]
}

/** Builds the deck into a static site. A build of the same sources with the same options that is still there is used again. */
export async function buildDeck(options: BuildDeckOptions): Promise<BuildDeckResult> {
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
  const config = await loadDeckConfig(root)
  const to = join(root, `.cache/${print ? 'print-' : ''}${withNotes || includePrivate ? 'presenter' : 'public'}`)
  await mkdir(to, { recursive: true })
  const manifest = await readManifest(outDir)
  const startVite = () => startViteChild(to, { VITE_DECK_SITE: options.site ?? '' }, signal)
  // It loads while the copy is written. Where the last export's build most likely does, it would only be in the way.
  let vite = print && manifest ? undefined : startVite()
  try {
    const copy = await writeCopy({ root, to, ledger: config.ledger, includePrivate, withNotes, email }).catch(async (error) => {
      // Whoever mends the deck wants to see all that is wrong with it.
      await refuseWrongDeck(root, config)
      throw error
    })
    const fingerprint = await fingerprintBuild(copy, whatIsAskedFor(inputs))
    const finish = (reused: boolean, { hosts = [], warnings = [] }: Partial<Pick<BuildDeckResult, 'hosts' | 'warnings'>> = {}): BuildDeckResult => ({
      outDir,
      copy,
      seconds: (performance.now() - start) / 1000,
      slides: copy.slides.length,
      reused,
      hosts,
      warnings,
    })

    if (manifest?.fingerprint === fingerprint && await isWhole(outDir))
      return finish(true)

    const built = await swapFolder(outDir, async (folder) => {
      const build = await fillFolder(folder, { ...options, root, email, config, copy, vite: vite ??= startVite() })
      await writeManifest(folder, { fingerprint })
      // Somebody may have saved a file there meanwhile.
      await checkFolder()
      return build
    }, signal)
    return finish(false, built)
  }
  finally {
    vite?.stop()
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
