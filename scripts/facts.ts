import process from 'node:process'
import { runCommand } from '@interview-deck/toolbox/cli/runCommand'
import { describeFacts, describePressure } from '../check/report.ts'
import { findPressure, ledger } from '../facts/index.ts'

const HELP = `Usage: npm run facts [-- options]

Prints every figure of the deck, then what an interviewer will press on.

  --json    both lists as JSON
  --help    this text`

process.exitCode = await runCommand({ help: HELP, options: { json: { type: 'boolean', default: false } } }, ({ json }) => {
  const pressure = findPressure()
  if (json)
    return console.log(JSON.stringify({ facts: ledger, pressure }, null, 2))
  console.log(`${describeFacts(ledger)}\n\n${describePressure(pressure)}`)
})
