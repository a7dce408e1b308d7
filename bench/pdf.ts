import process from 'node:process'
import { runCommand } from '@interview-deck/toolbox/cli/runCommand'
import { wholeNumber } from '@interview-deck/toolbox/cli/wholeNumber'
import { runBenchmark } from './pdf/runBenchmark.ts'

const HELP = `Times the PDF export against stock Slidev and Marp on the same deck, with the same browser, turn by turn.

Usage: npm run bench:pdf -- [options]

  --runs <n>    rounds of which the median counts (5)
  --times <n>   also on a deck with every section n times, once (10; 0 leaves it out)
  --help        show this text

Each number is a whole process with its children: wall time and highest memory. Marp comes from npx and has no diagrams.
Nothing else should run on the machine meanwhile.
`

process.exitCode = await runCommand({
  help: HELP,
  options: {
    runs: { type: 'string', default: '5' },
    times: { type: 'string', default: '10' },
  },
}, ({ runs, times }) => runBenchmark({
  root: process.cwd(),
  runs: wholeNumber('--runs', runs),
  times: wholeNumber('--times', times, 0),
  say: (line = '') => console.log(line),
}))
