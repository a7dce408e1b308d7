import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { SINGLE_FILE } from '../site/singleFile.ts'
import { fingerprintDeck } from './fingerprint.ts'
import { runViteBuild } from './runViteBuild.ts'
import { swapFolder } from './swapFolder.ts'

export interface BuildDeckOptions {
  /** Folder that holds `slides.md`. */
  root: string
  /** Folder to write, from `root`; replaced in one step when the build has succeeded. */
  outDir: string
  /** Public path, with a slash at both ends; `/` unless given. */
  base?: string
  /** Absolute address at which the deck will stand, for preview images. */
  site?: string
  /** Keeps the sections marked `private: true`. */
  includePrivate?: boolean
  /** Keeps speaker notes, the presenter's pages and the addons. */
  withNotes?: boolean
  /** Keeps the candidate's e-mail address. */
  email?: boolean
  /** Lets search engines list the deck. */
  index?: boolean
  /** Writes one self-contained file, `deck.html`, instead of a site. */
  single?: boolean
  /** Adds Slidev's `/print` route. */
  print?: boolean
  /** Called with a short English sentence when a step begins. */
  onProgress?: (step: string) => void
  /** Stops the build; what was there before stays. */
  signal?: AbortSignal
}

export interface BuildDeckResult {
  /** Absolute path of the built site. */
  outDir: string
  seconds: number
  /** Number of slides in the built deck. */
  slides: number
  /** Whether an earlier build of the same inputs was still there. */
  reused: boolean
}

interface BuildRecord {
  fingerprint: string
  slides: number
}

/**
 * Builds the deck into a static site. A build of the same sources with the same options that is still there is used
 * again. Throws `BuildError` for what the user can mend; the earlier folder is untouched then.
 */
export async function buildDeck(options: BuildDeckOptions): Promise<BuildDeckResult> {
  const start = performance.now()
  const { onProgress, signal, ...inputs } = options
  const root = resolve(options.root)
  const outDir = resolve(root, options.outDir)
  const fingerprint = await fingerprintDeck(root, inputs)
  const finish = (slides: number, reused: boolean) => ({
    outDir,
    seconds: (performance.now() - start) / 1000,
    slides,
    reused,
  })

  const recordFile = join(root, 'node_modules/.cache/deck-build', `${createHash('sha256').update(outDir).digest('hex').slice(0, 16)}.json`)
  const record = await readRecord(recordFile)
  if (record?.fingerprint === fingerprint && existsSync(join(outDir, options.single ? SINGLE_FILE : 'index.html')))
    return finish(record.slides, true)

  const beginStep = (step: string) => {
    signal?.throwIfAborted()
    onProgress?.(step)
  }
  const { slides } = await swapFolder(outDir, async (folder) => {
    beginStep('Building the slides')
    const building = runViteBuild({
      root,
      outDir: folder,
      base: options.base ?? '/',
      print: options.print ?? false,
      withNotes: options.withNotes ?? false,
      email: options.email ?? options.withNotes ?? false,
      single: options.single ?? false,
    }, {
      DECK_PRIVATE: options.includePrivate ? '1' : '',
      DECK_NOTES: options.withNotes ? '1' : '',
      VITE_DECK_SITE: options.site ?? '',
    }, signal)
    // The presenter's own build and the one that is printed are read on this machine: the plain application will do.
    if (options.withNotes || options.print) {
      const build = await building
      await copyFile(join(folder, 'index.html'), join(folder, '404.html'))
      return build
    }
    // Read while Vite works, and only what is needed: that takes longer than finding a build that is still there.
    if (options.single) {
      const [build, { writeSingle }] = await Promise.all([building, import('../site/writeSingle.ts')])
      await writeSingle({ root, dir: folder, noindex: !options.index, build, onProgress: beginStep, signal })
      return build
    }
    const [build, { writeSite }] = await Promise.all([building, import('../site/writeSite.ts')])
    await writeSite({
      root,
      dir: folder,
      base: options.base ?? '/',
      site: options.site,
      noindex: !options.index,
      build,
      onProgress: beginStep,
      signal,
    })
    return build
  }, signal)

  await mkdir(join(recordFile, '..'), {
    recursive: true,
  })
  await writeFile(recordFile, JSON.stringify({ fingerprint, slides: slides.length } satisfies BuildRecord))
  return finish(slides.length, false)
}

async function readRecord(file: string): Promise<BuildRecord | undefined> {
  return existsSync(file)
    ? JSON.parse(await readFile(file, 'utf-8'))
    : undefined
}
