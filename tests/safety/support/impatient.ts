import process from 'node:process'
import { runBuild } from '@interview-deck/toolbox/build/runBuild'
import { runExport } from '@interview-deck/toolbox/pdf/runExport'

// The commands with less patience than a user's: `node impatient.ts build|export <milliseconds> <root> [options]`.
const [command, patience, root, ...args] = process.argv.slice(2)
const run = command === 'build' ? runBuild : runExport
void run(args, { root: root!, patience: Number(patience), out: process.stdout, err: process.stderr }).then(code => process.exitCode = code)
