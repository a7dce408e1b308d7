import { enableCompileCache } from 'node:module'
import process from 'node:process'

// As `scripts/export.ts`, but with another deck than the project's: `node runExportIn.ts <root> [options]`.
enableCompileCache()
const [root, ...args] = process.argv.slice(2)
void import('@interview-deck/pdf/runExport')
  .then(({ runExport }) => runExport(args, { root: root!, out: process.stdout, err: process.stderr }))
  .then(code => process.exitCode = code)
