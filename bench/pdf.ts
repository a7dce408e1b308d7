import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { runCommand } from '@interview-deck/kit/cli/runCommand'
import { runBenchmark } from './pdf/runBenchmark.ts'

await runCommand(() => runBenchmark(process.argv.slice(2), {
  root: fileURLToPath(new URL('..', import.meta.url)),
  out: process.stdout,
}))
