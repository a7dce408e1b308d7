#!/usr/bin/env node
import process from 'node:process'
import { runBuild } from '../src/build/runBuild.ts'

process.exitCode = await runBuild(process.argv.slice(2), {
  root: process.cwd(),
  out: process.stdout,
  err: process.stderr,
})
