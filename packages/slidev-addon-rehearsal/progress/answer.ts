import type { HeardAnswer } from '../microphone/voice.ts'
import type { RecordCollection, RecordSpace, WriteFailure } from '../state/recordStore.ts'
import type { Grade } from './boxes.ts'
import { heardAnswer } from '../microphone/voice.ts'
import { amount, fields, flag, listOf, oneOf, optional, text } from '../state/fields.ts'
import { createCollection } from '../state/recordStore.ts'
import { GRADES } from './boxes.ts'

/** `brokenInto`: by a follow-up. `cutOff`: by an interviewer who had heard enough. */
const ENDINGS = ['finished', 'brokenInto', 'cutOff'] as const
export type Ending = typeof ENDINGS[number]

interface AskedFollowUp {
  question: string
  answered: boolean
  spokenMs?: number
}

export interface Answer extends HeardAnswer {
  id: string
  slug: string
  from: 'drill' | 'interview'
  at: number
  /** Seconds, as it was planned then. */
  budget: number
  spokenMs: number
  ending: Ending
  /** Key points by their texts: the deck may have others later. Both are empty where the answer was not graded. */
  told: string[]
  missed: string[]
  grade?: Grade
  followUps: AskedFollowUp[]
}

export const readEnding = oneOf(ENDINGS)
export const readGrade = oneOf(GRADES)

export const readAnswer = fields<Answer>({
  id: text,
  slug: text,
  from: oneOf(['drill', 'interview']),
  at: amount,
  budget: amount,
  spokenMs: amount,
  ending: readEnding,
  told: listOf(text),
  missed: listOf(text),
  grade: optional(readGrade),
  followUps: listOf(fields<AskedFollowUp>({ question: text, answered: flag, spokenMs: optional(amount) })),
  ...heardAnswer,
})

const KEPT_FOR_EACH = 20

export function answerCollection(space: RecordSpace): RecordCollection<Answer> {
  return createCollection(space, 'answers', 1, readAnswer)
}

export function keepAnswer(answers: RecordCollection<Answer>, answer: Answer): WriteFailure | undefined {
  const failure = answers.put(answer.id, answer)
  for (const old of answersTo(answers, answer.slug).slice(KEPT_FOR_EACH))
    answers.remove(old.id)
  return failure
}

export function answersTo(answers: Pick<RecordCollection<Answer>, 'list'>, slug: string): Answer[] {
  return answers.list().filter(answer => answer.slug === slug).sort((a, b) => b.at - a.at)
}
