/** What only the speaker can fill in: `[[무엇을 채울지]]`. */
const BLANK = /\[\[([^[\]]+)\]\]/g

type TextPart = { text: string } | { blank: string }

export function splitBlanks(text: string): TextPart[] {
  // A split by a pattern with a group alternates text and group.
  return text.split(BLANK).map((part, index) => index % 2 ? { blank: part.trim() } : { text: part }).filter(part => 'blank' in part || part.text)
}

export function blanksIn(text: string): string[] {
  return splitBlanks(text).flatMap(part => 'blank' in part ? [part.blank] : [])
}

export function withoutBlanks(text: string): string {
  return text.replace(BLANK, ' ').replace(/\s+([.,!?…])/g, '$1').replace(/\s+/g, ' ').trim()
}

export interface SectionBlank {
  hint: string
  followUp?: string
}

export function sectionBlanks({ keyPoints, followUps }: { keyPoints: readonly string[], followUps: readonly { question: string, answer: string }[] }): SectionBlank[] {
  return [
    ...keyPoints.flatMap(blanksIn).map(hint => ({ hint })),
    ...followUps.flatMap(({ question, answer }) => blanksIn(answer).map(hint => ({ hint, followUp: question }))),
  ]
}

/** Line in a file, of which `source` is the part that begins at `line`. */
export function lineOfBlank({ hint }: SectionBlank, source: string, line: number): number {
  return line + Math.max(0, source.split('\n').findIndex(text => blanksIn(text).includes(hint)))
}
