import type { Readings } from '@interview-deck/toolbox/deck/script'
import type { KeyPoint } from './keyPoints.ts'
import type { Answer } from './readAnswers.ts'
import { FIT, speak, SPEECH } from '@interview-deck/toolbox/deck/script'
import { blankFences } from '@interview-deck/toolbox/text/markdown'
import { findQuantities } from '../check/quantities.ts'
import { HANGUL } from '../check/regions.ts'
import { textWidth } from '../components/textWidth.ts'
import { noteText, plain, splitBlocks } from './blocks.ts'
import { headlineOf, keyPointsOf } from './keyPoints.ts'
import { privateWord, slugOf, topicOf } from './questions.ts'

export type DraftSection = ReturnType<typeof draftSection>

const LONGEST_SHORT = 180
/** In em of the headline: three lines under a question, four beside the panel of a short answer. */
const HEADLINE = { question: 62, short: 46 }

export function draftSection(answer: Answer, no: number, readings: Readings) {
  const blocks = splitBlocks(answer.body, answer.bodyLine)
  const layout: 'question' | 'short' = plain(answer.body).length <= LONGEST_SHORT && blocks.every(({ kind }) => kind === 'text') ? 'short' : 'question'
  const points = keyPointsOf(blocks)
  const topic = topicOf(answer.question)
  const note = splitLines(noteText(answer.body))
  return {
    slug: slugOf(answer.question, no),
    question: answer.question,
    topic,
    gist: gistOf(topic, points),
    budget: answer.seconds ?? budgetOf(note, no, readings),
    // The word that makes it private.
    heldBack: privateWord(answer.question, answer.body),
    layout,
    headline: headlineOf(blocks, HEADLINE[layout]),
    points,
    note,
    line: answer.line,
    blocks,
  }
}

/** A sentence a line. */
function splitLines(note: string): string {
  const read = blankFences(note).split('\n')
  return note.split('\n').map((line, index) => read[index] === line && !/^\s*(?:[-*+>|#]|\d+[.)])/.test(line) ? line.replace(/(?<=[.!?…]["'”’」)\]*_]*)[ \t]+(?=\S)/g, '\n') : line).join('\n')
}

/** What the list of questions has room for beside the topic, in px of a row: figures first. */
function gistOf(topic: string, points: KeyPoint[]): string | undefined {
  const room = (400 - 46 - 20 - textWidth(topic) * 21) / 17
  const phrases = points.flatMap(({ head, rest }) => [head, rest ?? '']).flatMap(text => text.split(/[,:(]\s*/)).map(text => text.replace(/\)$/, '').trim()).filter(text => text.length > 2 && textWidth(text) <= room)
  return phrases.find(text => findQuantities(text).length) ?? phrases[0]
}

/** Estimate for a Latin word without a reading. */
const SYLLABLES_OF_A_WORD = 3

/** So long that the script fits it. The introduction is timed more closely than the others. */
function budgetOf(note: string, no: number, readings: Readings): number {
  const language = HANGUL.test(note) ? 'ko' : 'en'
  const { length, unknownWords } = speak(note, readings, language)
  const seconds = (length + (language === 'ko' ? unknownWords.length * SYLLABLES_OF_A_WORD : 0)) / SPEECH[language].perMinute * 60
  if (no === 1)
    return Math.max(10, Math.ceil(seconds / 0.87))
  const whole = seconds / (FIT.max - 0.1)
  const step = whole > 60 ? 10 : 5
  return Math.max(10, Math.ceil(whole / step) * step)
}
