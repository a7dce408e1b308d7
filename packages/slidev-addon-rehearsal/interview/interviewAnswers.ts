import type { AskedFollowUp } from '../answers/answer.ts'
import type { WriteFailure } from '../state/storeErrors.ts'
import type { Part } from './interviewPlan.ts'
import type { InterviewStore, PartAnswer } from './interviewStore.ts'
import type { AskedPart } from './interviewTypes.ts'
import { keepAnswer } from '../answers/answerStore.ts'
import { judgedAnswer } from '../answers/judgedAnswer.ts'

export interface FinishedInterview {
  store: Pick<InterviewStore, 'answers'>
  parts: readonly Part[]
  answers: readonly PartAnswer[]
  inDeck: (part: Part | undefined) => AskedPart | undefined
  createId: () => string
}

/**
 * Keeps each question of an interview with the follow-ups that it drew, wherever they came. What was not judged keeps its times.
 *
 * @returns why one could not be stored, where that is so
 */
export function keepInterview({ store, parts, answers, inDeck, createId }: FinishedInterview): WriteFailure | undefined {
  let failure: WriteFailure | undefined
  for (const { index, at, spokenMs, ending, heard, grade, told } of answers) {
    const asked = inDeck(parts[index])
    if (!asked || asked.followUp)
      continue
    const followUps = answers.flatMap(answer => followUpOf(inDeck(parts[answer.index]), answer, asked))
    const record = judgedAnswer({ id: createId(), from: 'interview', at, section: asked.section, spokenMs, ending, ticked: told ?? [], heard, grade, followUps })
    const result = keepAnswer(store.answers, grade ? record : { ...record, told: [], missed: [] })
    failure = result.ok ? failure : result.reason
  }
  return failure
}

function followUpOf(part: AskedPart | undefined, { answered, spokenMs }: PartAnswer, main: AskedPart): AskedFollowUp[] {
  const isIts = part?.followUp && part.section.slug === main.section.slug
  return isIts && answered !== undefined ? [{ question: part.question, answered, spokenMs }] : []
}
