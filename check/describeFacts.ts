import type { Fact, Pressure } from '../facts/index.ts'
import { formatTable } from '@interview-deck/kit/text/table'
import { formatFact, formatQuantity } from '../facts/index.ts'

/** The ledger as a table for a terminal. */
export function describeFacts(facts: readonly Fact[]): string {
  const table = formatTable(
    [
      { title: 'id' },
      { title: 'kind' },
      { title: 'label' },
      { title: 'value', align: 'right' },
      { title: 'before → after' },
      { title: 'system' },
      { title: 'sections' },
    ],
    facts.map(fact => [
      fact.id,
      fact.kind,
      fact.label,
      formatFact(fact, 'change'),
      describeProof(fact),
      fact.system,
      fact.sections.join(', '),
    ]),
  )
  return `${table}\n\n${facts.length} facts`
}

function describeProof(fact: Fact): string {
  if (fact.before && fact.after) {
    return `${[
      fact.per,
      formatQuantity(fact.before),
    ].filter(Boolean).join(' ')} → ${formatQuantity(fact.after)}`
  }
  return (fact.provedBy ?? fact.compares)?.join(', ') ?? (fact.kind === 'quoted' ? `source: ${fact.source ?? 'none'}` : '')
}

/** What an interviewer will press on, one line of data and one of speech for each finding. */
export function describePressure(pressure: Pressure[]): string {
  const lines = pressure.map(({ fact, rule, message, sections }) =>
    `- ${fact} (${rule}; ${sections.join(', ')})\n  ${message}`)
  return [`An interviewer will press on ${pressure.length} points:`, ...lines].join('\n')
}
