import type { SectionBlank } from '@interview-deck/toolbox/deck/blanks'
import type { Section } from '@interview-deck/toolbox/deck/loadDeck'
import type { Fact, Pressure } from '../facts/index.ts'
import type { Finding, SourceLocation } from './context.ts'
import { lineOfBlank, sectionBlanks } from '@interview-deck/toolbox/deck/blanks'
import { formatTable } from '@interview-deck/toolbox/text/table'
import { formatFact, formatQuantity } from '../facts/index.ts'
import { measureScript, percent } from './rules/script.ts'

export function reportScripts(sections: Section[]): string {
  const scripts = sections.map(section => ({ ...section, ...measureScript(section) }))
  const total = (pick: (script: typeof scripts[number]) => number) => scripts.reduce((sum, script) => sum + pick(script), 0)
  const [seconds, budget] = [total(script => script.seconds), total(script => script.budget)]
  const right = (title: string) => ({ title, align: 'right' as const })
  return formatTable([right('no'), { title: 'section' }, right('length'), right('seconds'), right('budget'), right('share'), { title: '' }], [
    ...scripts.map(({ no, slug, length, language, seconds, budget, share, fits }) => [`${no}`, slug, `${length}${language === 'en' ? ' words' : ''}`, seconds.toFixed(0), `${budget}`, percent(share), fits ? '' : 'does not fit']),
    ['', 'all', '', seconds.toFixed(0), `${budget}`, percent(seconds / budget), ''],
  ])
}

/** Findings as `file:line: message`, in their order, a paragraph for each file. */
export function reportFindings(findings: Finding[]): string {
  return findings.map(({ file, line, message, rule }, index) => `${index && findings[index - 1]!.file !== file ? '\n' : ''}${file}:${line}: ${message} [${rule}]`).join('\n')
}

/** How many there are in each file, and of what. */
export function countFindings(findings: Finding[]): string {
  return [...Map.groupBy(findings, ({ file }) => file)].map(([file, found]) => `${file}: ${found.length} to do (${[...new Set(found.map(({ rule }) => rule))].join(', ')})`).join('\n')
}

export function describeFacts(facts: readonly Fact[]): string {
  const table = formatTable(
    [{ title: 'id' }, { title: 'kind' }, { title: 'label' }, { title: 'value', align: 'right' }, { title: 'before → after' }, { title: 'system' }, { title: 'sections' }],
    facts.map(fact => [fact.id, fact.kind, fact.label, formatFact(fact, 'change'), describeProof(fact), fact.system, fact.sections.join(', ') + (fact.draft ? `  draft: ${fact.draft}` : '')]),
  )
  return `${table}\n\n${facts.length} facts`
}

function describeProof({ before, after, per, provedBy, compares, kind, source }: Fact): string {
  if (before && after)
    return `${per ? `${per} ` : ''}${formatQuantity(before)} → ${formatQuantity(after)}`
  return (provedBy ?? compares)?.join(', ') ?? (kind === 'quoted' ? `source: ${source ?? 'none'}` : '')
}

export function describePressure(pressure: Pressure[]): string {
  const lines = pressure.map(({ fact, rule, message, sections }) => `- ${fact} (${rule}; ${sections.join(', ')})\n  ${message}`)
  return [`An interviewer will press on ${pressure.length} points:`, ...lines].join('\n')
}

interface DeckBlank extends SectionBlank, SourceLocation {
  no: number
  question: string
}

/** What only the speaker can fill in, by question. */
export function readBlanks(sections: Section[]): DeckBlank[] {
  return sections.flatMap((section) => {
    const { no, question, slides: [first] } = section
    // Reported by the rehearsal rule.
    const keyPoints = [section.keyPoints].flat().filter(text => typeof text === 'string')
    const followUps = [section.followUps].flat().filter(followUp => typeof followUp?.answer === 'string')
    return sectionBlanks({ keyPoints, followUps }).map(blank => ({ ...blank, no, question, file: first!.file, line: lineOfBlank(blank, first!.raw, first!.line) }))
  })
}

export function countBlanks(blanks: DeckBlank[]): string {
  return `직접 채울 것 ${blanks.length}개`
}

export function describeBlanks(blanks: DeckBlank[]): string {
  const lines = blanks.map(({ no, question, hint, followUp, file, line }, index) =>
    `${blanks[index - 1]?.no === no ? '' : `\nQ${no} ${question}\n`}  ${hint} (${followUp ?? '핵심 내용'}) ${file}:${line}`)
  return [countBlanks(blanks), ...lines].join('\n')
}
