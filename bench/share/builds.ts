import type { Deck } from '@interview-deck/toolbox/deck/loadDeck'
import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { addressOf } from '@interview-deck/toolbox/site/planPages'
import { marpCommand, ownCommand, stockCommand } from '../commands.ts'
import { measure } from '../measure.ts'
import { median } from '../statistics.ts'
import { compressSite } from './compressSite.ts'

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

export interface BuildSitesOptions {
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
export async function buildSites({ root, folder, deck, slides, runs }: BuildSitesOptions): Promise<Contestant[]> {
  const [own, stock, marp] = ['own', 'stock', 'marp'].map(name => join(folder, name)) as [string, string, string]
  const builds: Record<string, { args: string[], env: Record<string, string> }> = {
    [own]: { args: ownCommand('build', '--out', own), env: {} },
    [stock]: { args: stockCommand('build', '--out', stock), env: { DECK_LIVE_DIAGRAMS: '1', NODE_ENV: 'production' } },
    [marp]: { args: await marpCommand(deck, folder, '--output', join(marp, 'index.html')), env: { CI: '1' } },
  }
  const seconds = new Map(Object.keys(builds).map(dir => [dir, [] as number[]]))
  // The first round fills caches (drawings, fonts, the system's own): every later build of a presenter's has them.
  for (let round = 0; round <= runs; round++) {
    for (const [dir, { args, env }] of Object.entries(builds)) {
      await rm(dir, { recursive: true, force: true })
      // The stock build is made from what the deck's own, which comes first, was made from.
      const measured = await measure(args, { cwd: dir === stock ? join(root, '.cache/public') : root, env })
      if (round > 0)
        seconds.get(dir)!.push(measured.seconds)
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
