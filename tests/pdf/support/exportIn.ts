import process from 'node:process'
import { runExport } from '@interview-deck/pdf/runExport'

// The command with another deck than the project's: `node exportIn.ts <root> [options]`.
const [root, ...args] = process.argv.slice(2)
void runExport(args, { root: root!, out: process.stdout, err: process.stderr }).then(code => process.exitCode = code)
