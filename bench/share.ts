import type { Deck } from '@interview-deck/toolbox/deck/loadDeck'
import type { Contestant, Measured } from './measure.ts'
import type { ViewMeasure } from './measureView.ts'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { launchBrowser } from '@interview-deck/toolbox/browser/launchBrowser'
import { runCommand } from '@interview-deck/toolbox/cli/runCommand'
import { wholeNumber } from '@interview-deck/toolbox/cli/wholeNumber'
import { loadDeck } from '@interview-deck/toolbox/deck/loadDeck'
import { addressOf } from '@interview-deck/toolbox/site/planPages'
import { serveSite } from '@interview-deck/toolbox/site/serveSite'
import { marpCommand, ownCommand, stockCommand } from './commands.ts'
import { compressSite } from './compressSite.ts'
import { growDeck } from './growDeck.ts'
import { formatMeasured, measureRounds, median, percentile } from './measure.ts'
import { measureKeys, measureView } from './measureView.ts'

const HELP = `Measure first views of the deck on a slow line (brotli, 1.6 Mbit/s, 150 ms), beside stock Slidev and Marp.

Usage: npm run bench:share -- [options]

  --runs <number>  builds, first views of each page, and walks through the deck (default: 5)
  --times <n>      of a deck with every section n times (default: 1)
  --help           show this text

Marp comes from the npm registry when it is not there yet.
`

interface Site {
  name: string
  dir: string
  /** Medians of the whole build command. */
  build: Measured
  pathOf: (slide: number) => string
  isApplication: boolean
}

process.exitCode = await runCommand({ help: HELP, options: { runs: { type: 'string', default: '5' }, times: { type: 'string', default: '1' } } }, async (values) => {
  const [runs, times] = [wholeNumber('--runs', values.runs), wholeNumber('--times', values.times)]
  const root = times === 1 ? process.cwd() : await growDeck(process.cwd(), join(process.cwd(), '.cache/bench-deck'), times)
  const deck = await loadDeck({ root, includePrivate: false })
  const diagram = deck.slides.find(({ content }) => content.includes('```mermaid'))
  const section = deck.sections.find(({ slug }) => slug === diagram?.section) ?? deck.sections[0]!
  const slides = { 'cover': 1, 'section\'s first slide': section.slides[0]!.no, ...diagram && { diagram: diagram.no } }

  console.log('Building the deck three ways …')
  const folder = await mkdtemp(join(tmpdir(), 'bench-share-'))
  try {
    const contestants = await buildSites(root, folder, deck, Object.values(slides), runs)
    const rows = await measureAll(contestants, slides, runs)
    console.log(`\nMedians of ${runs}, key presses of all runs together; sizes as sent (brotli).`)
    console.table(rows)
  }
  finally {
    await rm(folder, { recursive: true, force: true })
    if (times > 1)
      await rm(root, { recursive: true, force: true })
  }
})

async function buildSites(root: string, folder: string, deck: Deck, slides: number[], runs: number): Promise<Site[]> {
  const dirs = ['own', 'stock', 'marp'].map(name => join(folder, name))
  const [own, stock, marp] = dirs as [string, string, string]
  const builds: Contestant[] = [
    { name: 'this build', args: ownCommand('build', '--out', own), cwd: root },
    // The stock build is made from what the deck's own, which comes first, was made from.
    { name: 'stock Slidev', args: stockCommand('build', '--out', stock), cwd: join(root, '.cache/public'), env: { DECK_LIVE_DIAGRAMS: '1', NODE_ENV: 'production' } },
    { name: 'Marp, no diagrams', args: await marpCommand(deck, folder, '--output', join(marp, 'index.html')), cwd: root, env: { CI: '1' } },
  ]
  const measured = await measureRounds(builds.map((build, index) => ({ ...build, prepare: () => rm(dirs[index]!, { recursive: true, force: true }) })), runs)
  // Slidev relies on a rewrite rule; a file of its own for each address that is measured stands for that.
  for (const no of slides)
    await copyFile(join(stock, 'index.html'), join(stock, `${no}.html`))
  // Hosts compress what they send.
  for (const dir of dirs)
    await compressSite(dir)

  const views: Pick<Site, 'pathOf' | 'isApplication'>[] = [
    { pathOf: no => addressOf({ no, alias: deck.slides[no - 1]!.frontmatter.routeAlias }), isApplication: true },
    { pathOf: no => no === 1 ? '' : String(no), isApplication: true },
    { pathOf: no => no === 1 ? '' : `#${no}`, isApplication: false },
  ]
  return builds.map(({ name }, index) => ({ name, dir: dirs[index]!, build: measured[index]!, ...views[index]! }))
}

/** Measures first views and key presses in turn, so that a slow minute of the machine meets all alike. */
async function measureAll(contestants: Site[], slides: Record<string, number>, runs: number) {
  const sites = await Promise.all(contestants.map(({ dir }) => serveSite({ dir, base: '/' })))
  const browser = await launchBrowser()
  try {
    const views = new Map<string, ViewMeasure[]>()
    const keys = new Map<string, number[]>()
    for (let run = 1; run <= runs; run++) {
      console.log(`First views and key presses, run ${run} of ${runs} …`)
      for (const [index, { name, pathOf, isApplication }] of contestants.entries()) {
        for (const [slide, no] of Object.entries(slides))
          views.set(`${slide}/${name}`, [...views.get(`${slide}/${name}`) ?? [], await measureView(browser, sites[index]!.url + pathOf(no))])
        if (isApplication)
          keys.set(name, [...keys.get(name) ?? [], ...await measureKeys(sites[index]!.url)])
      }
    }

    const row = (label: string, target: string, valueOf: (contestant: Site) => string) =>
      [label, { target, ...Object.fromEntries(contestants.map(contestant => [contestant.name, valueOf(contestant)])) }] as const
    const rowsOf = (slide: string) => {
      const middle = ({ name }: Site, read: (view: ViewMeasure) => number) => median(views.get(`${slide}/${name}`)!.map(read))
      const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} KB`
      return [
        row(`largest paint, ${slide}`, '≤ 0.8 × Marp', one => `${(middle(one, view => view.largestPaint) / 1000).toFixed(2)} s`),
        row(`before the first paint, ${slide}`, '≤ 60 KB', one => kilobytes(middle(one, view => view.beforeFirstPaint))),
        row(`until it can be stepped, ${slide}`, '≤ 170 KB', one => one.isApplication ? kilobytes(middle(one, view => view.untilSteppable!)) : '–'),
        row(`layout shift, ${slide}`, '0.000', one => middle(one, view => view.shift).toFixed(3)),
        row(`requests to other hosts, ${slide}`, '0', one => String(middle(one, view => view.otherHosts))),
      ]
    }
    const stock = contestants[1]!.build.seconds
    return Object.fromEntries([
      ...Object.keys(slides).flatMap(rowsOf),
      row('key press to next slide, 95th percentile', '≤ 0.5 × stock', ({ name }) => keys.has(name) ? `${percentile(keys.get(name)!, 0.95).toFixed(0)} ms of ${keys.get(name)!.length} presses` : '–'),
      row('build, drawings and fonts cached', '≤ 1.2 × stock', ({ build }) => `${formatMeasured(build)} (${(build.seconds / stock).toFixed(2)} ×)`),
    ])
  }
  finally {
    await browser.close()
    await Promise.all(sites.map(site => site.close()))
  }
}
