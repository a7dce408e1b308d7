import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { runExport } from '../tools/pdf/runExport.ts'

process.exitCode = await runExport(process.argv.slice(2), {
  root: fileURLToPath(new URL('..', import.meta.url)),
  out: process.stdout,
  err: process.stderr,
})
