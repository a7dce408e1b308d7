import type { Contestant } from './contestants.ts'
import type { Measured } from './measure.ts'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { findBrowser } from '@interview-deck/toolbox/browser'
import { loadDeck } from '@interview-deck/toolbox/deck/loadDeck'
import { median } from '../statistics.ts'
import { contestants } from './contestants.ts'
import { growDeck } from './growDeck.ts'
import { measure } from './measure.ts'

export interface BenchmarkOptions {
  root: string
  /** Rounds of which the median counts. */
  runs: number
  /** How often every section stands in the large deck; 0 leaves that one out. */
  times: number
  say: (line?: string) => void
}

/** Runs the benchmark and prints its table. Throws where a contestant fails on the deck itself. */
export async function runBenchmark({ root, runs, times, say }: BenchmarkOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-pdf-'))
  const grown = join(root, '.cache/bench-deck')
  try {
    const browser = await findBrowser()
    const { slides } = await loadDeck({ root, includePrivate: false })
    say(`${slides.length} slides, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, browser ${browser.source}`)
    const all = await contestants(root, folder, browser)

    // Fonts, caches and the build are there for everyone before the first round.
    for (const contestant of all)
      await runOnce(contestant)
    const results = new Map(all.map(({ name }) => [name, [] as Measured[]]))
    for (let round = 1; round <= runs; round++) {
      for (const contestant of all) {
        const measured = await runOnce(contestant)
        results.get(contestant.name)!.push(measured)
        say(`round ${round}: ${contestant.name}: ${describe(measured)}`)
      }
    }
    say()
    say(`Medians of ${runs}:`)
    const seconds = all.map(({ name }) => median(results.get(name)!.map(run => run.seconds)))
    const [warm, cold, stock, marp] = seconds as [number, number, number, number]
    all.forEach(({ name }, index) => say(`  ${seconds[index]!.toFixed(2).padStart(7)} s  ${name}`))
    say()
    say(`  nothing changed ÷ stock Slidev  ${(warm / stock).toFixed(2)}  (target at most 0.25)`)
    say(`  with build ÷ stock Slidev       ${(cold / stock).toFixed(2)}  (target at most 0.90)`)
    say(`  nothing changed ÷ Marp          ${(warm / marp).toFixed(2)}  (target at most 1.00)`)
    say(`  with build ÷ Marp               ${(cold / marp).toFixed(2)}  (target at most 2.00)`)
    say(`  size                            ${((await stat(join(folder, 'own.pdf'))).size / 1e6).toFixed(2)} MB  (target at most 3 MB)`)

    if (times > 0) {
      await growDeck(root, grown, times)
      const many = (await loadDeck({ root: grown, includePrivate: false })).slides.length
      say()
      say(`${times} times every section, ${many} slides:`)
      for (const contestant of (await contestants(grown, folder, browser)).toSorted((a, b) => Number(b.prepare !== undefined) - Number(a.prepare !== undefined)))
        say(`  ${contestant.name}: ${await runOnce(contestant).then(describe, (error: Error) => `failed: ${error.message.split('\n').slice(0, 3).join(' ')}`)}`)
    }
  }
  finally {
    await rm(folder, { recursive: true, force: true })
    await rm(grown, { recursive: true, force: true })
  }
}

async function runOnce({ prepare, args, options }: Contestant): Promise<Measured> {
  await prepare?.()
  return measure(args, options)
}

function describe({ seconds, peakMemory }: Measured): string {
  return `${seconds.toFixed(2)} s${peakMemory === undefined ? '' : `, ${Math.round(peakMemory / 1e6)} MB`}`
}
