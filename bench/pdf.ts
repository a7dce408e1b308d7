import process from 'node:process'
import { runCommand } from '@interview-deck/kit/cli/runCommand'
import { runBenchmark } from './pdf/runBenchmark.ts'

await runCommand(() => runBenchmark(process.argv.slice(2), {
  root: process.cwd(),
  out: process.stdout,
}))
