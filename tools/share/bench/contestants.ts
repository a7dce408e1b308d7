import type { Deck } from '../../deck/loadDeck.ts'
import { execFile } from 'node:child_process'
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { buildDeck } from '../../build/buildDeck.ts'
import { findMarp } from '../../pdf/bench/contestants.ts'
import { marpText } from '../../pdf/bench/marpText.ts'
import { compressSite } from '../../site/compressSite.ts'

export interface Contestant {
  name: string
  dir: string
  /** Time of the build, in seconds. */
  seconds: number
  /** Address of a slide from the base. */
  pathOf: (slide: number) => string
  /** Whether the page is Slidev's application. */
  isApplication: boolean
}

const run = promisify(execFile)

/** Builds the deck in `root` three ways into folders of `folder`. `slides` are those that will be looked at. */
export async function buildContestants(root: string, folder: string, deck: Deck, slides: number[]): Promise<Contestant[]> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })

  const own = join(folder, 'own')
  // Drawings and fonts come from the cache from the second build on; that is what a presenter has.
  await buildDeck({ root, outDir: join(folder, 'first') })
  const { seconds } = await buildDeck({ root, outDir: own })

  const stock = join(folder, 'stock')
  const slidev = join(fileURLToPath(import.meta.resolve('@slidev/cli/package.json')), '../bin/slidev.mjs')
  const stockSeconds = await time(() => run(process.execPath, [slidev, 'build', 'slides.md', '--out', stock], {
    cwd: root,
    env: { ...process.env, DECK_LIVE_DIAGRAMS: '1', NODE_ENV: 'production' },
    maxBuffer: 64 * 1024 * 1024,
  }))
  // Slidev relies on a rewrite rule; a file of its own for each address that is measured stands for that.
  for (const no of slides)
    await copyFile(join(stock, 'index.html'), join(stock, `${no}.html`))
  await compressSite(stock)

  const marp = join(folder, 'marp')
  await mkdir(marp)
  await writeFile(join(folder, 'marp.md'), marpText(deck))
  await writeFile(join(folder, 'marp.json'), JSON.stringify({ options: { emoji: { unicode: false, shortcode: false } } }))
  const command = await findMarp()
  const marpSeconds = await time(() => run(process.execPath, [command, join(folder, 'marp.md'), '--no-stdin', '--config-file', join(folder, 'marp.json'), '--output', join(marp, 'index.html')], { cwd: folder, env: { ...process.env, CI: '1' } }))
  await compressSite(marp)

  return [
    { name: 'this build', dir: own, seconds, pathOf: no => no === 1 ? '' : String(no), isApplication: true },
    { name: 'stock Slidev', dir: stock, seconds: stockSeconds, pathOf: no => no === 1 ? '' : String(no), isApplication: true },
    { name: 'Marp, no diagrams', dir: marp, seconds: marpSeconds, pathOf: no => no === 1 ? '' : `#${no}`, isApplication: false },
  ]
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}
