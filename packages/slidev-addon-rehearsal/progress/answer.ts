import type { z } from 'zod/mini'
import type { RecordCollection, RecordSpace, WriteFailure } from '../state/recordStore.ts'
import { heardAnswer } from '../microphone/voice.ts'
import { amount, fields, flag, listOf, optional, text } from '../state/fields.ts'
import { createCollection } from '../state/recordStore.ts'
import { gradeSchema } from './boxes.ts'

export const answerSchema = fields({
  id: text,
  slug: text,
  at: amount,
  spokenMs: amount,
  /** Key points by their texts: the deck may have others later. Both are empty where the answer was not graded. */
  told: listOf(text),
  missed: listOf(text),
  grade: optional(gradeSchema),
  followUps: listOf(fields({ question: text, answered: flag })),
  ...heardAnswer,
})

export type Answer = z.infer<typeof answerSchema>

const KEPT_FOR_EACH = 20

/** Version 1 had fields that nothing read. */
export function answerCollection(space: RecordSpace) {
  return createCollection(space, 'answers', 2, answerSchema)
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
