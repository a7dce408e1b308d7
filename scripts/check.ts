import { resolve } from 'node:path'
import process from 'node:process'
import { runCommand } from '@interview-deck/toolbox/cli/runCommand'
import { UserError } from '@interview-deck/toolbox/cli/userError'
import { SYLLABLES_PER_MINUTE } from '@interview-deck/toolbox/deck/script'
import { countBlanks, readBlanks } from '../check/blanks.ts'
import { readContext } from '../check/context.ts'
import { reportFindings, reportScripts } from '../check/report.ts'
import { measureScripts } from '../check/rules/script.ts'
import { runChecks } from '../check/checkDeck.ts'

const HELP = `Usage: npm run check [-- options]

Reads every slide and every note, private sections included: do the scripts fit their budgets, with short sentences, varied
endings and clicks often enough, is nothing said twice, is every number a figure of the ledger and every figure in
its section, does the ledger add up, do components, diagrams and links stand. Exits with 1 when something is wrong.

  --rate <n>   syllables a minute for the table of scripts (${SYLLABLES_PER_MINUTE}); the check itself keeps to ${SYLLABLES_PER_MINUTE}
  --json       scripts and findings as JSON
  --help       this text`

process.exitCode = await runCommand({
  help: HELP,
  options: {
    rate: { type: 'string', default: String(SYLLABLES_PER_MINUTE) },
    json: { type: 'boolean', default: false },
  },
}, async (values) => {
  const rate = Number(values.rate)
  if (!(rate > 0))
    throw new UserError(`--rate ${values.rate}: allowed is a number of syllables a minute above 0`)

  const started = performance.now()
  const context = await readContext(resolve(import.meta.dirname, '..'))
  const scripts = measureScripts(context.deck.sections, rate)
  const findings = await runChecks(context)
  const code = findings.length > 0 ? 1 : 0
  if (values.json) {
    console.log(JSON.stringify({ scripts, findings }, null, 2))
    return code
  }
  console.log(reportScripts(scripts))
  if (findings.length > 0)
    console.log(`\n${reportFindings(findings)}`)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`\n${context.deck.slides.length} slides, ${findings.length || 'no'} finding${findings.length === 1 ? '' : 's'}, ${seconds} s`)
  const blanks = readBlanks(context.deck.sections)
  if (blanks.length)
    console.log(`${countBlanks(blanks)} (npm run facts)`)
  return code
})
