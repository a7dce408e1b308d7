import type { Contestant } from './contestants.ts'
import type { Measured } from './measure.ts'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { findBrowser } from '@interview-deck/browser'
import { readOptions } from '@interview-deck/kit/cli/readOptions'
import { wholeNumber } from '@interview-deck/kit/cli/wholeNumber'
import { loadDeck } from '@interview-deck/kit/deck/loadDeck'
import { contestants } from './contestants.ts'
import { growDeck } from './growDeck.ts'
import { measure, median } from './measure.ts'

const help = `Times the PDF export against stock Slidev and Marp on the same deck, with the same browser, turn by turn.

Usage: npm run bench:pdf -- [options]

  --runs <n>    rounds of which the median counts (5)
  --times <n>   also on a deck with every section n times, once (10; 0 leaves it out)
  --help        show this text

Each number is a whole process with its children: wall time and highest memory. Marp comes from npx and has no diagrams.
Nothing else should run on the machine meanwhile.
`

export interface BenchmarkOptions {
  root: string
  out: NodeJS.WritableStream
}

/** Runs the benchmark and prints its table. Throws where a contestant fails on the deck itself. */
export async function runBenchmark(args: string[], { root, out }: BenchmarkOptions): Promise<void> {
  const values = readOptions({
    runs: { type: 'string', default: '5' },
    times: { type: 'string', default: '10' },
    help: { type: 'boolean', default: false },
  }, args)
  if (values.help)
    return void out.write(help)
  const runs = wholeNumber('--runs', values.runs)
  const times = wholeNumber('--times', values.times, 0)
  const say = (line = '') => out.write(`${line}\n`)
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
