import type { HeardAnswer } from '../microphone/voice.ts'
import type { RecordCollection } from '../state/recordStore.ts'
import type { KeyValueStorage } from '../state/storage.ts'
import type { WriteResult } from '../state/writeFailure.ts'
import type { Grade } from './boxes.ts'
import { heardAnswer } from '../microphone/voice.ts'
import { amount, date, duration, fields, flag, listOf, oneOf, optional, text } from '../state/fields.ts'
import { createCollection } from '../state/recordStore.ts'
import { GRADES } from './boxes.ts'

/** How an answer ended: by the speaker, by a follow-up that interrupted it, by an interviewer who had heard enough. */
const ENDINGS = ['finished', 'brokenInto', 'cutOff'] as const
export type Ending = typeof ENDINGS[number]

interface AskedFollowUp {
  question: string
  /** By the speaker's own judgement. */
  answered: boolean
  spokenMs?: number
}

/** One question answered in a drill or in an interview: what was measured and how it was graded, without the sound. */
export interface Answer extends HeardAnswer {
  id: string
  slug: string
  from: 'drill' | 'interview'
  /** Milliseconds since 1970. */
  at: number
  /** Planned then, in seconds. */
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

const readFields = fields<Answer>({
  id: text,
  slug: text,
  from: oneOf(['drill', 'interview']),
  at: date,
  budget: amount,
  spokenMs: duration,
  ending: readEnding,
  told: listOf(text, 1000),
  missed: listOf(text, 1000),
  grade: optional(readGrade),
  followUps: listOf(fields<AskedFollowUp>({ question: text, answered: flag, spokenMs: optional(duration) }), 1000),
  ...heardAnswer,
})

/** @throws a TypeError that names the first field that is wrong, in Korean */
export function readAnswer(data: unknown): Answer {
  return readFields(data, '')
}

/** Older answers to the same question say nothing about tomorrow. */
const KEPT_FOR_EACH = 20

export function answerCollection(storage: KeyValueStorage, namespace: string): RecordCollection<Answer> {
  return createCollection(storage, { namespace, name: 'answers', version: 1, read: readAnswer })
}

/** Stores an answer and drops the oldest ones to the same question. */
export function keepAnswer(answers: RecordCollection<Answer>, answer: Answer): WriteResult {
  const result = answers.put(answer.id, answer)
  for (const old of answersTo(answers, answer.slug).slice(KEPT_FOR_EACH))
    answers.remove(old.id)
  return result
}

/** Latest first. */
export function answersTo(answers: Pick<RecordCollection<Answer>, 'list'>, slug: string): Answer[] {
  return answers.list().records.map(({ value }) => value).filter(answer => answer.slug === slug).sort((a, b) => b.at - a.at)
}
