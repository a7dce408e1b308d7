import { join } from 'node:path'
import process from 'node:process'
import { runCommand } from '@interview-deck/toolbox/cli/runCommand'
import { wholeNumber } from '@interview-deck/toolbox/cli/wholeNumber'
import { growDeck } from './growDeck.ts'
import { runBenchmark } from './share/runBenchmark.ts'

const HELP = `Measure first views of the deck on a slow line (brotli, 1.6 Mbit/s, 150 ms), beside stock Slidev and Marp.

Usage: npm run bench:share -- [options]

  --runs <number>  builds, first views of each page, and walks through the deck (default: 5)
  --times <n>      of a deck with every section n times (default: 1)
  --help           show this text

Marp comes from the npm registry when it is not there yet.
`

process.exitCode = await runCommand({ help: HELP, options: { runs: { type: 'string', default: '5' }, times: { type: 'string', default: '1' } } }, async (values) => {
  const [runs, times] = [wholeNumber('--runs', values.runs), wholeNumber('--times', values.times)]
  const rows = await runBenchmark({
    root: times === 1 ? process.cwd() : await growDeck(process.cwd(), join(process.cwd(), '.cache/bench-deck'), times),
    runs,
    onProgress: step => console.log(`${step} …`),
  })
  console.log(`\nMedians of ${runs}, key presses of all runs together; sizes as sent (brotli).`)
  console.table(Object.fromEntries(rows.map(({ '': label, ...cells }) => [label, cells])))
})
