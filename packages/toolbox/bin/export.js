#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import process from 'node:process'

// Much of a run is Node reading code: the second one finds it compiled. This file is JavaScript, so that nothing is left to strip of types.
enableCompileCache()
const { runExport } = await import('../src/pdf/runExport.ts')

process.exitCode = await runExport(process.argv.slice(2), {
  root: process.cwd(),
  out: process.stdout,
  err: process.stderr,
})
