import { resolve } from 'node:path'
import process from 'node:process'
import { runCommand } from '@interview-deck/toolbox/cli/runCommand'
import { loadDeck } from '@interview-deck/toolbox/deck/loadDeck'
import { describeBlanks, readBlanks } from '../check/blanks.ts'
import { describeFacts, describePressure } from '../check/report.ts'
import { findPressure, ledger } from '../facts/index.ts'

const HELP = `Usage: npm run facts [-- options]

Prints every figure of the deck, what an interviewer will press on, and what only the speaker can fill in ([[…]]).

  --json    all three lists as JSON
  --help    this text`

process.exitCode = await runCommand({ help: HELP, options: { json: { type: 'boolean', default: false } } }, async ({ json }) => {
  const pressure = findPressure()
  const { sections } = await loadDeck({ root: resolve(import.meta.dirname, '..') })
  const blanks = readBlanks(sections)
  if (json)
    return console.log(JSON.stringify({ facts: ledger, pressure, blanks }, null, 2))
  console.log(`${describeFacts(ledger)}\n\n${describePressure(pressure)}\n\n${describeBlanks(blanks)}`)
})
