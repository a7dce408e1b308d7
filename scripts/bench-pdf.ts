import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { runCommand } from '../tools/cli/runCommand.ts'
import { runBenchmark } from '../tools/pdf/bench/runBenchmark.ts'

await runCommand(() => runBenchmark(process.argv.slice(2), {
  root: fileURLToPath(new URL('..', import.meta.url)),
  out: process.stdout,
}))
