import process from 'node:process'
import { readOptions } from '../tools/cli/readOptions.ts'
import { wholeNumber } from '../tools/cli/wholeNumber.ts'
import { timeChecks } from '../tools/policy/benchPolicy.ts'

const HELP = `Measure the conflict check: reading a table of policies and comparing every two of them.

Usage: npm run bench:policy -- [options]

  --policies <number>  size of the table (default: 10000)
  --runs <number>      checks of each table (default: 7)
  --help               show this text

Ends with 1 where a median is over the target of one second for 10,000 policies.
`

const TARGET_MS = 1000

try {
  main()
}
catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}

function main() {
  const values = readOptions({
    help: { type: 'boolean', short: 'h' },
    policies: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '7' },
  })
  if (values.help)
    return console.log(HELP)
  const timings = timeChecks(wholeNumber('--policies', values.policies), wholeNumber('--runs', values.runs), () => performance.now())
  console.table(Object.fromEntries(timings.map(({ kind, policies, findings, median, worst }) => [kind, { policies, 'pairs found': findings, 'median ms': Math.round(median), 'worst ms': Math.round(worst) }])))
  const slow = timings.filter(({ policies, median }) => policies <= 10_000 && median > TARGET_MS)
  if (slow.length) {
    console.error(`Over ${TARGET_MS} ms: ${slow.map(({ kind }) => kind).join(', ')}.`)
    process.exitCode = 1
  }
}
