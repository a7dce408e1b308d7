import { resolve } from 'node:path'
import process from 'node:process'
import { runCommand } from '@interview-deck/toolbox/cli/runCommand'

const HELP = `Usage: npm run check

Reads every slide and every note, private sections included: do the scripts fit their budgets, with short sentences, varied
endings and clicks often enough, is nothing said twice, is every number a figure of the ledger and every figure in
its section, does the ledger add up, do components, diagrams and links stand. Exits with 1 when something is wrong.

  --help    this text`

process.exitCode = await runCommand({ help: HELP, options: {} }, async () => {
  const started = performance.now()
  // Imported here, so that a file of the ledger that is gone is told in one line.
  const { runChecks } = await import('../check/checkDeck.ts')
  const { readContext } = await import('../check/context.ts')
  const { countBlanks, readBlanks, reportFindings, reportScripts } = await import('../check/report.ts')

  const context = await readContext(resolve(import.meta.dirname, '..'))
  const { sections, slides } = context.deck
  const findings = await runChecks(context)
  console.log(reportScripts(sections))
  if (findings.length > 0)
    console.log(`\n${reportFindings(findings)}`)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`\n${slides.length} slides, ${findings.length || 'no'} finding${findings.length === 1 ? '' : 's'}, ${seconds} s`)
  const blanks = readBlanks(sections)
  if (blanks.length)
    console.log(`${countBlanks(blanks)} (npm run facts)`)
  return findings.length > 0 ? 1 : 0
})
