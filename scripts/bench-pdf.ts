import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { runBenchmark } from '../tools/pdf/bench/runBenchmark.ts'

try {
  await runBenchmark(process.argv.slice(2), {
    root: fileURLToPath(new URL('..', import.meta.url)),
    out: process.stdout,
  })
}
catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
