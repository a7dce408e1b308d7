import process from 'node:process'
import { runCommand } from '@interview-deck/toolbox/cli/runCommand'
import { wholeNumber } from '@interview-deck/toolbox/cli/wholeNumber'
import { timeChecks } from './policy/benchPolicy.ts'

const HELP = `Measure the conflict check: reading a table of policies and comparing every two of them.

Usage: npm run bench:policy -- [options]

  --policies <number>  size of the table (default: 10000)
  --runs <number>      checks of each table (default: 7)
  --help               show this text

The target is one second for 10,000 policies. Where the processor itself worked longer, it ends with 1; where only the clock
ran longer, other programs were at work, and it says so.
`

const TARGET_MS = 1000

process.exitCode = await runCommand({
  help: HELP,
  options: {
    policies: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '7' },
  },
}, (values) => {
  const timings = timeChecks(wholeNumber('--policies', values.policies), wholeNumber('--runs', values.runs), () => performance.now(), () => process.cpuUsage().user / 1000)
  console.table(Object.fromEntries(timings.map(({ kind, policies, findings, median, worst, processor }) => [kind, { policies, 'pairs found': findings, 'median ms': Math.round(median), 'worst ms': Math.round(worst), 'processor ms': Math.round(processor) }])))
  let code = 0
  for (const { kind, policies, median, processor } of timings) {
    if (policies > 10_000 || median <= TARGET_MS)
      continue
    const isBusy = processor <= TARGET_MS
    console.error(`${kind}: over ${TARGET_MS} ms${isBusy ? ', as the machine had other work; measure again when it is idle' : ''}.`)
    code = isBusy ? code : 1
  }
  return code
})
