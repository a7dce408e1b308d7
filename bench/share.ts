import process from 'node:process'
import { runCommand } from '@interview-deck/toolbox/cli/runCommand'
import { wholeNumber } from '@interview-deck/toolbox/cli/wholeNumber'
import { runBenchmark } from './share/runBenchmark.ts'

const HELP = `Measure first views of the deck on a slow line (brotli, 1.6 Mbit/s, 150 ms), beside stock Slidev and Marp.

Usage: npm run bench:share -- [options]

  --runs <number>  builds, first views of each page, and walks through the deck (default: 5)
  --help           show this text

Marp comes from the npm registry when it is not there yet.
`

process.exitCode = await runCommand({ help: HELP, options: { runs: { type: 'string', default: '5' } } }, async (values) => {
  const runs = wholeNumber('--runs', values.runs)
  const rows = await runBenchmark({
    root: process.cwd(),
    runs,
    onProgress: step => console.log(`${step} …`),
  })
  console.log(`\nMedians of ${runs}, key presses of all runs together; sizes as sent (brotli).`)
  console.table(Object.fromEntries(rows.map(({ '': label, ...cells }) => [label, cells])))
})
