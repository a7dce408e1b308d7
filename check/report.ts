import type { Fact, Pressure } from '../facts/index.ts'
import type { SectionScript } from './rules/script.ts'
import type { Finding } from './context.ts'
import { formatTable } from '@interview-deck/toolbox/text/table'
import { formatFact, formatQuantity } from '../facts/index.ts'
import { percent } from './rules/script.ts'

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

/** Findings as `file:line: message`, in their order, a paragraph for each file. */
export function reportFindings(findings: Finding[]): string {
  return findings.map(({ file, line, message, rule }, index) => `${index && findings[index - 1]!.file !== file ? '\n' : ''}${file}:${line}: ${message} [${rule}]`).join('\n')
}

export function describeFacts(facts: readonly Fact[]): string {
  const table = formatTable(
    [{ title: 'id' }, { title: 'kind' }, { title: 'label' }, { title: 'value', align: 'right' }, { title: 'before → after' }, { title: 'system' }, { title: 'sections' }],
    facts.map(fact => [fact.id, fact.kind, fact.label, formatFact(fact, 'change'), describeProof(fact), fact.system, fact.sections.join(', ')]),
  )
  return `${table}\n\n${facts.length} facts`
}

function describeProof(fact: Fact): string {
  if (fact.before && fact.after)
    return `${[fact.per, formatQuantity(fact.before)].filter(Boolean).join(' ')} → ${formatQuantity(fact.after)}`
  return (fact.provedBy ?? fact.compares)?.join(', ') ?? (fact.kind === 'quoted' ? `source: ${fact.source ?? 'none'}` : '')
}

export function describePressure(pressure: Pressure[]): string {
  const lines = pressure.map(({ fact, rule, message, sections }) =>
    `- ${fact} (${rule}; ${sections.join(', ')})\n  ${message}`)
  return [`An interviewer will press on ${pressure.length} points:`, ...lines].join('\n')
}
