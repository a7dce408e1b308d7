import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { runBuild } from '../tools/build/runBuild.ts'

process.exitCode = await runBuild(process.argv.slice(2), {
  root: fileURLToPath(new URL('..', import.meta.url)),
  out: process.stdout,
  err: process.stderr,
})
