import type { OutputOption } from '../output/outputFolder.ts'
import type { PrintDeckOptions } from './printDeck.ts'
import type { SlideSelection } from './selectSlides.ts'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { findBrowser } from '../browser/index.ts'
import { explainExportError } from '../build/explainBuildError.ts'
import { compileCache } from '../cli/compileCache.ts'
import { UserError } from '../cli/userError.ts'
import { writeOutputFile } from '../output/outputFile.ts'
import { writeOutputFolder } from '../output/outputFolder.ts'
import { countPages } from './countPages.ts'
import { printDeck } from './printDeck.ts'

const slidevCommand = join(fileURLToPath(import.meta.resolve('@slidev/cli/package.json')), '../bin/slidev.mjs')

/** How long Slidev may take, in milliseconds: many times what it needs. It has no end of its own. */
const STARTUP = 120_000
const PER_SLIDE = 10_000

export interface SlidevExportOptions extends PrintDeckOptions {
  format: 'pptx' | 'png'
  /** The browser that the user names, if any. */
  browser?: string
  /** The file, or the folder for `png`. */
  place: OutputOption
}

/**
 * Exports pictures of the slides through Slidev's own exporter, with the browser of the PDF export. Slidev writes into a
 * temporary folder; what was there before is replaced when all is done.
 *
 * The deck is rendered once before, because Slidev's exporter does not say which slide fails.
 *
 * @throws UserError or BrowserNotFoundError for what the user can mend
 */
export async function exportWithSlidev(options: SlidevExportOptions): Promise<{ slides: number }> {
  const { format, place, signal, progress } = options
  const { selection, copy } = await printDeck(options, async ({ selection, copy }) => ({ selection, copy }))
  const work = await mkdtemp(join(tmpdir(), 'deck-export-'))
  try {
    progress.step(`Slidev exports ${format}`)
    const result = join(work, format === 'png' ? 'png' : `deck.${format}`)
    const wanted = selection.slides.length
    await runSlidev(options, copy, result, selection).catch((error) => {
      if (!(error instanceof UserError))
        throw error
    })
    // Where its server finds something to bundle, Slidev exports the page while it reloads: nothing, or nothing in time. The
    // next time there is nothing left to find.
    if (await countPages(result, format) < wanted)
      await runSlidev(options, copy, result, selection)
    const pages = await countPages(result, format)
    if (pages < wanted)
      throw new UserError(`--format ${format}: Slidev's exporter wrote ${pages} of ${wanted} slides. Nothing was written. Try again, or --format pdf.`)
    signal?.throwIfAborted()
    if (format === 'png')
      await writeOutputFolder(place, folder => cp(result, folder, { recursive: true }), signal)
    else
      await writeOutputFile(place, await readFile(result), signal)
    return { slides: selection.slides.length }
  }
  finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function runSlidev(options: SlidevExportOptions, copy: string, result: string, { range, slides }: SlideSelection): Promise<void> {
  const timeout = STARTUP + slides.length * PER_SLIDE
  const { root, format, withClicks, signal } = options
  const browser = await findBrowser({ explicitPath: options.browser })
  const child = spawn(process.execPath, [
    slidevCommand,
    'export',
    'slides.md',
    '--format',
    format,
    '--output',
    result,
    '--executable-path',
    browser.executablePath,
    // Without it, Slidev makes a page for each step of a pptx.
    `--with-clicks=${withClicks}`,
    ...range ? ['--range', range] : [],
  ], {
    // Slidev reads what is exported and nothing else.
    cwd: copy,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...compileCache(root), ...browser.env },
    signal,
    timeout,
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => log += chunk)
  const [code, killed] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (...end) => resolve(end))
  })
  if (killed)
    throw new UserError(`--format ${format}: Slidev's exporter did not come to an end within ${timeout / 1000} s. Nothing was written. Try --format pdf, or fewer slides with --section.`)
  if (code !== 0 || !existsSync(result))
    throw explainExportError(format, log)
}
