import { findPressure, ledger } from '../facts/index.ts'
import { describeFacts, describePressure } from '../tools/check/describeFacts.ts'
import { readOptions } from '../tools/cli/readOptions.ts'
import { runCommand } from '../tools/cli/runCommand.ts'

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
