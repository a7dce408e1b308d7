import { enableCompileCache } from 'node:module'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

// Half of an export from a warm build is Node reading code: the second run finds it compiled.
enableCompileCache()
const { runExport } = await import('../tools/pdf/runExport.ts')

process.exitCode = await runExport(process.argv.slice(2), {
  root: fileURLToPath(new URL('..', import.meta.url)),
  out: process.stdout,
  err: process.stderr,
})
