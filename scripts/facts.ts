import { readOptions } from '@interview-deck/kit/cli/readOptions'
import { runCommand } from '@interview-deck/kit/cli/runCommand'
import { describeFacts, describePressure } from '../check/describeFacts.ts'
import { findPressure, ledger } from '../facts/index.ts'

const HELP = `Usage: npm run facts [-- options]

Prints every figure of the deck, then what an interviewer will press on.

  --json    both lists as JSON
  --help    this text`

function main(): void {
  const values = readOptions({
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  })
  if (values.help)
    return console.log(HELP)
  const pressure = findPressure()
  if (values.json)
    return console.log(JSON.stringify({ facts: ledger, pressure }, null, 2))
  console.log(`${describeFacts(ledger)}\n\n${describePressure(pressure)}`)
}

await runCommand(main)
