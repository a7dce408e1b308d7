import type { Contestant } from './builds.ts'
import type { ViewMeasure } from './measureView.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchBrowser } from '@interview-deck/toolbox/browser'
import { serveSite } from '@interview-deck/toolbox/build/serveSite'
import { loadDeck } from '@interview-deck/toolbox/deck/loadDeck'
import { median, percentile } from '../statistics.ts'
import { buildSites, STOCK } from './builds.ts'
import { measureKeys, measureView } from './measureView.ts'

export interface BenchmarkOptions {
  root: string
  /** Builds of each contestant, first views of each page and walks through the deck. */
  runs: number
  onProgress: (step: string) => void
}

/** One line of the table: what was measured, the target for this build, and a value for each contestant. */
export type BenchmarkRow = Record<string, string>

/** Builds the deck three ways and measures first views in turn, so that a slow minute of the machine meets all alike. */
export async function runBenchmark({ root, runs, onProgress }: BenchmarkOptions): Promise<BenchmarkRow[]> {
  const deck = await loadDeck({ root, includePrivate: false })
  const diagram = deck.slides.find(({ content }) => content.includes('```mermaid'))
  const section = deck.sections.find(({ slug }) => slug === diagram?.section) ?? deck.sections[0]!
  const slides = { 'cover': 1, 'section\'s first slide': section.slides[0]!.no, ...diagram && { diagram: diagram.no } }

  onProgress('Building the deck three ways')
  const folder = await mkdtemp(join(tmpdir(), 'bench-share-'))
  try {
    const contestants = await buildSites({ root, folder, deck, slides: Object.values(slides), runs })
    return await measureAll(contestants, slides, { runs, onProgress })
  }
  finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measureAll(contestants: Contestant[], slides: Record<string, number>, { runs, onProgress }: Pick<BenchmarkOptions, 'runs' | 'onProgress'>): Promise<BenchmarkRow[]> {
  const sites = await Promise.all(contestants.map(({ dir }) => serveSite({ dir, base: '/' })))
  const browser = await launchBrowser()
  try {
    const views = new Map<string, ViewMeasure[]>()
    const keys = new Map<string, number[]>()
    for (let run = 1; run <= runs; run++) {
      onProgress(`First views and key presses, run ${run} of ${runs}`)
      for (const [slide, no] of Object.entries(slides)) {
        for (const [index, { name, pathOf }] of contestants.entries()) {
          const key = `${slide}/${name}`
          views.set(key, [...views.get(key) ?? [], await measureView(browser, sites[index]!.url + pathOf(no))])
        }
      }
      for (const [index, { name, isApplication }] of contestants.entries()) {
        if (isApplication)
          keys.set(name, [...keys.get(name) ?? [], ...await measureKeys(sites[index]!.url)])
      }
    }

    const row = (label: string, target: string, valueOf: (name: string) => string): BenchmarkRow => ({
      '': label,
      target,
      ...Object.fromEntries(contestants.map(({ name }) => [name, valueOf(name)])),
    })
    const secondsOf = (name: string) => contestants.find(contestant => contestant.name === name)!.seconds
    const middle = (slide: string, name: string, read: (view: ViewMeasure) => number | undefined) => {
      const values = views.get(`${slide}/${name}`)!.map(read)
      return values.includes(undefined) ? undefined : median(values as number[])
    }
    const kilobytes = (bytes: number | undefined) => bytes === undefined
      ? '–'
      : `${Math.round(bytes / 1024)} KB`
    return [
      ...Object.keys(slides).flatMap(slide => [
        row(`largest paint, ${slide}`, '≤ 0.8 × Marp', name => `${(middle(slide, name, view => view.largestPaint)! / 1000).toFixed(2)} s`),
        row(`before the first paint, ${slide}`, '≤ 60 KB', name => kilobytes(middle(slide, name, view => view.beforeFirstPaint))),
        row(`until it can be stepped, ${slide}`, '≤ 170 KB', name => kilobytes(middle(slide, name, view => view.untilSteppable))),
        row(`layout shift, ${slide}`, '0.000', name => middle(slide, name, view => view.shift)!.toFixed(3)),
        row(`requests to other hosts, ${slide}`, '0', name => String(middle(slide, name, view => view.otherHosts))),
      ]),
      row('key press to next slide, 95th percentile', '≤ 0.5 × stock', name => keys.has(name)
        ? `${percentile(keys.get(name)!, 0.95).toFixed(0)} ms of ${keys.get(name)!.length} presses`
        : '–'),
      row('build, drawings and fonts cached', '≤ 1.2 × stock', name => `${secondsOf(name).toFixed(1)} s (${(secondsOf(name) / secondsOf(STOCK)).toFixed(2)} ×)`),
    ]
  }
  finally {
    await browser.close()
    await Promise.all(sites.map(site => site.close()))
  }
}
