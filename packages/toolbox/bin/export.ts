#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import process from 'node:process'

// Half of an export from a warm build is Node reading code: the second run finds it compiled.
enableCompileCache()
const { runExport } = await import('../src/pdf/runExport.ts')

process.exitCode = await runExport(process.argv.slice(2), {
  root: process.cwd(),
  out: process.stdout,
  err: process.stderr,
})
