import type { SectionBlank } from '@interview-deck/toolbox/deck/blanks'
import type { Section } from '@interview-deck/toolbox/deck/loadDeck'
import type { Place } from './context.ts'
import { lineOfBlank, sectionBlanks } from '@interview-deck/toolbox/deck/blanks'

export interface DeckBlank extends SectionBlank, Place {
  no: number
  question: string
}

/** What only the speaker can fill in, by question. */
export function readBlanks(sections: Section[]): DeckBlank[] {
  return sections.flatMap((section) => {
    const { no, question, slides: [first] } = section
    // What is no list of texts is for the rehearsal rule to tell.
    const keyPoints = [section.keyPoints].flat().filter(text => typeof text === 'string')
    const followUps = [section.followUps].flat().filter(followUp => typeof followUp?.answer === 'string')
    return sectionBlanks({ keyPoints, followUps }).map(blank => ({ ...blank, no, question, file: first!.file, line: lineOfBlank(blank, first!.raw, first!.line) }))
  })
}

export function countBlanks(blanks: DeckBlank[]): string {
  return `직접 채울 것 ${blanks.length}개`
}

/** A paragraph for each question. */
export function describeBlanks(blanks: DeckBlank[]): string {
  const lines = blanks.map(({ no, question, hint, followUp, file, line }, index) =>
    `${blanks[index - 1]?.no === no ? '' : `\nQ${no} ${question}\n`}  ${hint} (${followUp ?? '핵심 내용'}) ${file}:${line}`)
  return [countBlanks(blanks), ...lines].join('\n')
}
