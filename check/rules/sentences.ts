import type { Section } from '@interview-deck/toolbox/deck/loadDeck'
import type { Passage } from '../passages.ts'
import type { CheckContext, Finding } from '../types.ts'
import { speak } from '@interview-deck/toolbox/deck/script'
import { endingOf, splitSentences } from '@interview-deck/toolbox/deck/sentences'
import { readings } from '../../facts/readings.ts'
import { answersOf, notesOf, shorten } from '../passages.ts'

const LONGEST_SENTENCE = 60

/** How often an ending may come in a row. Announcing (겠) and wishing (싶) wear out sooner than telling. */
const IN_A_ROW = 2
const ONCE_ONLY = /[겠싶]습니다$/

interface SaidSentence {
  text: string
  file: string
  line: number
}

/** What is said aloud, notes and prepared answers alike, is in sentences that one can breathe with and that do not drone. */
export function checkSentences({ deck }: CheckContext): Finding[] {
  return deck.sections.flatMap((section) => {
    const passages = passagesOf(section)
    return [...passages.flat().flatMap(checkLength), ...passages.flatMap(checkEndings)]
  })
}

/** The sentences of a section, parted where nobody speaks on: a section's notes are one speech, slide after slide, an answer is one. */
function passagesOf(section: Section): SaidSentence[][] {
  const read = ({ text, file, lineOf }: Passage) => splitSentences(text).map(sentence => ({ text: sentence.text, file, line: lineOf(sentence.offset) }))
  return [notesOf(section).flatMap(read), ...answersOf(section).map(read)]
}

function checkLength({ text, file, line }: SaidSentence): Finding[] {
  const { syllables } = speak(text, readings)
  return syllables > LONGEST_SENTENCE
    ? [{ file, line, message: `a sentence of ${syllables} syllables: "${shorten(text)}"; allowed: ${LONGEST_SENTENCE}` }]
    : []
}

function checkEndings(sentences: SaidSentence[]): Finding[] {
  const findings: Finding[] = []
  let row = 0
  sentences.forEach(({ text, file, line }, index) => {
    const ending = endingOf(text)
    const before = sentences[index - 1]
    row = ending !== undefined && before && endingOf(before.text) === ending ? row + 1 : 1
    const allowed = ONCE_ONLY.test(ending ?? '') ? 1 : IN_A_ROW
    if (row === allowed + 1) {
      const ends = sentences.slice(index - allowed, index + 1).map(sentence => `"…${lastWords(sentence.text)}"`)
      findings.push({ file, line, message: `${row} sentences in a row end in ${ending}: ${ends.join(', ')}; allowed: ${allowed === 1 ? 'not twice in a row' : `${allowed} in a row`}` })
    }
  })
  return findings
}

function lastWords(text: string): string {
  return text.split(/\s+/).slice(-2).join(' ')
}
