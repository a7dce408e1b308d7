#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import process from 'node:process'

// See export.js.
enableCompileCache()
const { runBuild } = await import('../src/build/runBuild.ts')

process.exitCode = await runBuild()
