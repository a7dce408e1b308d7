#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import process from 'node:process'

// Loading code is much of a run: the cache saves it the next time. This file is JavaScript, so that no types have to be stripped.
enableCompileCache()
const { runExport } = await import('../src/pdf/runExport.ts')

process.exitCode = await runExport()
