import process from 'node:process'
import { runExport } from '@interview-deck/pdf/runExport'
import { runBuild } from 'slidev-addon-share/build/runBuild'

// The commands with less patience than a user's: `node impatient.ts build|export <milliseconds> <root> [options]`.
const [command, patience, root, ...args] = process.argv.slice(2)
const run = command === 'build' ? runBuild : runExport
void run(args, { root: root!, patience: Number(patience), out: process.stdout, err: process.stderr }).then(code => process.exitCode = code)
