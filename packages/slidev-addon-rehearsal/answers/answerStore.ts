import type { KeyValueStorage, RecordCollection } from '../state/recordStore.ts'
import type { Answer, AskedFollowUp } from './answer.ts'
import { createCollection } from '../state/recordStore.ts'
import { readAnswer } from './answer.ts'

/** Of each question so many answers stay: what is older says nothing about tomorrow. */
const KEPT_FOR_EACH = 20

/** Answers given in drills and interviews, by id. */
export function answerCollection(storage: KeyValueStorage, namespace: string): RecordCollection<Answer> {
  return createCollection(storage, { namespace, name: 'answers', version: 1, read: readAnswer })
}

/** Stores an answer and lets go of the oldest ones of the same question. */
export function keepAnswer(answers: RecordCollection<Answer>, answer: Answer): ReturnType<RecordCollection<Answer>['put']> {
  const result = answers.put(answer.id, answer)
  for (const old of answersTo(answers, answer.slug).slice(KEPT_FOR_EACH))
    answers.remove(old.id)
  return result
}

/** Says of an answer that is kept how its follow-up went. */
export function addFollowUp(answers: RecordCollection<Answer>, id: string, asked: AskedFollowUp): void {
  const answer = answers.get(id)
  if (answer)
    answers.put(id, { ...answer, followUps: [...answer.followUps, asked] })
}

/** All answers to a question, the latest first. */
export function answersTo(answers: Pick<RecordCollection<Answer>, 'list'>, slug: string): Answer[] {
  return answers.list().records.map(({ value }) => value).filter(answer => answer.slug === slug).sort((a, b) => b.at - a.at)
}
