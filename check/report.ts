import type { SectionScript } from './rules/script.ts'
import type { Finding } from './types.ts'
import { formatTable } from '@interview-deck/toolbox/text/table'
import { percent } from './rules/script.ts'

/** The scripts of all sections as a table, with their sum. */
export function reportScripts(scripts: SectionScript[]): string {
  const total = (pick: (script: SectionScript) => number) => scripts.reduce((sum, script) => sum + pick(script), 0)
  const seconds = total(script => script.seconds)
  const budget = total(script => script.budget)
  return formatTable(
    [{ title: 'no', align: 'right' }, { title: 'section' }, { title: 'syllables', align: 'right' }, { title: 'seconds', align: 'right' }, { title: 'budget', align: 'right' }, { title: 'share', align: 'right' }, { title: '' }],
    [
      ...scripts.map(({ no, slug, syllables, seconds, budget, share, fits }) =>
        [String(no), slug, String(syllables), seconds.toFixed(0), String(budget), percent(share), fits ? '' : 'does not fit']),
      ['', 'all', String(total(script => script.syllables)), seconds.toFixed(0), String(budget), percent(seconds / budget), ''],
    ],
  )
}

/** Findings as `file:line: message`, a paragraph for each file. */
export function reportFindings(findings: Finding[]): string {
  const files = Map.groupBy(findings, ({ file }) => file)
  return [...files.values()]
    .map(group => group.map(({ file, line, message, rule }) => `${file}:${line}: ${message} [${rule}]`).join('\n'))
    .join('\n\n')
}
