import type { Deck } from '@interview-deck/toolbox/deck/loadDeck'
import { execFile } from 'node:child_process'
import { copyFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { compressSite } from '@interview-deck/toolbox/site/compressSite'
import { addressOf } from '@interview-deck/toolbox/site/planPages'
import { findMarp } from '../pdf/contestants.ts'
import { marpText } from '../pdf/marpText.ts'
import { median } from '../statistics.ts'

export interface Contestant {
  name: string
  dir: string
  /** Median time of the whole build command, in seconds. */
  seconds: number
  /** Address of a slide from the base. */
  pathOf: (slide: number) => string
  /** Whether the page is Slidev's application. */
  isApplication: boolean
}

/** Name of the contestant that build times are compared with. */
export const STOCK = 'stock Slidev'

const run = promisify(execFile)

export interface BuildContestantsOptions {
  root: string
  /** An empty folder, where the builds go. */
  folder: string
  deck: Deck
  /** Numbers of the slides that will be looked at. */
  slides: number[]
  /** Builds of each; the median counts. */
  runs: number
}

/** Builds the deck in `root` three ways, in turn. */
export async function buildContestants({ root, folder, deck, slides, runs }: BuildContestantsOptions): Promise<Contestant[]> {
  await writeFile(join(folder, 'marp.md'), marpText(deck))
  await writeFile(join(folder, 'marp.json'), JSON.stringify({ options: { emoji: { unicode: false, shortcode: false } } }))
  const slidev = join(fileURLToPath(import.meta.resolve('@slidev/cli/package.json')), '../bin/slidev.mjs')
  const marpCli = await findMarp()

  const [own, stock, marp] = ['own', 'stock', 'marp'].map(name => join(folder, name)) as [string, string, string]
  const builds: Record<string, () => Promise<unknown>> = {
    [own]: () => run(process.execPath, [join(root, 'packages/toolbox/bin/build.ts'), '--out', own], { cwd: root }),
    [stock]: () => run(process.execPath, [slidev, 'build', 'slides.md', '--out', stock], {
      // What the deck's own build, which comes first, was made from.
      cwd: join(root, '.cache/public'),
      env: { ...process.env, DECK_LIVE_DIAGRAMS: '1', NODE_ENV: 'production' },
      maxBuffer: 64 * 1024 * 1024,
    }),
    [marp]: () => run(process.execPath, [marpCli, join(folder, 'marp.md'), '--no-stdin', '--config-file', join(folder, 'marp.json'), '--output', join(marp, 'index.html')], {
      cwd: folder,
      env: { ...process.env, CI: '1' },
    }),
  }
  const seconds = new Map(Object.keys(builds).map(dir => [dir, [] as number[]]))
  // The first round fills caches (drawings, fonts, the system's own): every later build of a presenter's has them.
  for (let round = 0; round <= runs; round++) {
    for (const [dir, build] of Object.entries(builds)) {
      await rm(dir, { recursive: true, force: true })
      const time = await timed(build)
      if (round > 0)
        seconds.get(dir)!.push(time)
    }
  }

  // Slidev relies on a rewrite rule; a file of its own for each address that is measured stands for that.
  for (const no of slides)
    await copyFile(join(stock, 'index.html'), join(stock, `${no}.html`))
  // Hosts compress what they send.
  for (const dir of [own, stock, marp])
    await compressSite(dir)

  return [
    { name: 'this build', dir: own, seconds: median(seconds.get(own)!), pathOf: no => addressOf({ no, alias: deck.slides[no - 1]!.frontmatter.routeAlias }), isApplication: true },
    { name: STOCK, dir: stock, seconds: median(seconds.get(stock)!), pathOf: no => no === 1 ? '' : String(no), isApplication: true },
    { name: 'Marp, no diagrams', dir: marp, seconds: median(seconds.get(marp)!), pathOf: no => no === 1 ? '' : `#${no}`, isApplication: false },
  ]
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}
