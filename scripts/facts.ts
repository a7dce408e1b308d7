import { resolve } from 'node:path'
import process from 'node:process'
import { runCommand } from '@interview-deck/toolbox/cli/runCommand'
import { loadDeck } from '@interview-deck/toolbox/deck/loadDeck'

const HELP = `Usage: npm run facts

Prints every figure of the deck, what an interviewer will press on, and what only the speaker can fill in ([[…]]).

  --help    this text`

process.exitCode = await runCommand({ help: HELP, options: {} }, async () => {
  const { describeBlanks, describeFacts, describePressure, readBlanks } = await import('../check/report.ts')
  const { findPressure, ledger } = await import('../facts/index.ts')
  const { sections } = await loadDeck({ root: resolve(import.meta.dirname, '..') })
  console.log([describeFacts(ledger), describePressure(findPressure()), describeBlanks(readBlanks(sections))].join('\n\n'))
})
