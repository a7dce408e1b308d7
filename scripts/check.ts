import { resolve } from 'node:path'
import process from 'node:process'
import { runCommand } from '@interview-deck/toolbox/cli/runCommand'

const HELP = `Usage: npm run check

Reads every slide and every note, private sections included: do the scripts fit their budgets, with short sentences, varied
endings and clicks often enough, is nothing said twice, is every number a figure of the ledger and every figure in
its section, does the ledger add up, do components, diagrams and links stand. Exits with 1 when something is wrong.
Of a section that says \`status: draft\` in slides.md, what is about the talk alone is still to do and not wrong.

  --drafts  list all that is to do in drafts, with file and line
  --help    this text`

process.exitCode = await runCommand({ help: HELP, options: { drafts: { type: 'boolean' } } }, async ({ drafts }) => {
  const started = performance.now()
  // Imported here, so that a missing file of the ledger is reported in one line.
  const { partDrafts, runChecks } = await import('../check/checkDeck.ts')
  const { readContext } = await import('../check/context.ts')
  const { countBlanks, countFindings, readBlanks, reportFindings, reportScripts } = await import('../check/report.ts')

  const context = await readContext(resolve(import.meta.dirname, '..'))
  const { sections, slides } = context.deck
  const { wrong: findings, toDo } = partDrafts(await runChecks(context), context.deck)
  console.log(reportScripts(sections))
  if (toDo.length > 0)
    console.log(`\n${drafts ? reportFindings(toDo) : countFindings(toDo)}`)
  if (findings.length > 0)
    console.log(`\n${reportFindings(findings)}`)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`\n${slides.length} slides, ${findings.length || 'no'} finding${findings.length === 1 ? '' : 's'}, ${seconds} s`)
  if (toDo.length > 0)
    console.log(`${toDo.length} to do in drafts, which do not fail${drafts ? '' : ' (npm run check -- --drafts lists them)'}; a section that is done loses its "status: draft" in slides.md`)
  const blanks = readBlanks(sections)
  if (blanks.length)
    console.log(`${countBlanks(blanks)} (npm run facts)`)
  return findings.length > 0 ? 1 : 0
})
