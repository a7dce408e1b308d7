import process from 'node:process'
import { runExport } from '../runExport.ts'

// The command with another deck than the project's: `node runExportIn.ts <root> [options]`.
const [root, ...args] = process.argv.slice(2)
void runExport(args, { root: root!, out: process.stdout, err: process.stderr }).then(code => process.exitCode = code)
