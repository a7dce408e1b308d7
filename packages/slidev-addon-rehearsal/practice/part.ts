import type { SpokenLanguage } from '@interview-deck/toolbox/deck/script'
import type { z } from 'zod/mini'
import type { Answer } from '../progress/answer.ts'
import type { FollowUp, RehearsalSection } from '../sections.ts'
import { heardAnswer } from '../microphone/voice.ts'
import { gradeSchema } from '../progress/boxes.ts'
import { amount, fields, flag, listOf, oneOf, optional, text } from '../state/fields.ts'

export const partSchema = fields({
  slug: text,
  /** Which of the section's follow-ups; undefined for the question itself. */
  followUp: optional(amount),
  /** Share of the budget at which the next part interrupts an answer that still goes on. */
  breaksInAt: optional(amount),
})

export type Part = z.infer<typeof partSchema>

/** `brokenInto`: by a follow-up. `cutOff`: by an interviewer who had heard enough. */
const endingSchema = oneOf(['finished', 'brokenInto', 'cutOff'])
export type Ending = z.infer<typeof endingSchema>

export const partAnswerSchema = fields({
  id: text,
  slug: text,
  followUp: optional(amount),
  at: amount,
  spokenMs: amount,
  ending: endingSchema,
  heard: fields(heardAnswer),
  grade: optional(gradeSchema),
  /** Indexes of key points. */
  told: listOf(amount),
  answered: optional(flag),
})

export type PartAnswer = z.infer<typeof partAnswerSchema>

export interface AskedPart {
  section: RehearsalSection
  followUp?: FollowUp
  question: string
  /** In which it is asked: in Korean, too, where only the answer is to be English. */
  language: SpokenLanguage
  /** Seconds. */
  budget: number
}

/** What answering a follow-up may take, in seconds: three sentences. */
export const FOLLOW_UP_BUDGET = 40

/** Undefined where the question has left the deck while it was edited. */
export function findPart(part: Pick<Part, 'slug' | 'followUp'> | undefined, sections: readonly RehearsalSection[]): AskedPart | undefined {
  const section = sections.find(section => section.slug === part?.slug)
  if (!part || !section)
    return undefined
  const language = (question: string) => /\p{Script=Hangul}/u.test(question) ? 'ko' : section.language
  if (part.followUp === undefined)
    return { section, question: section.question, language: language(section.question), budget: section.budget }
  const followUp = section.followUps[part.followUp]
  return followUp && { section, followUp, question: followUp.question, language: language(followUp.question), budget: FOLLOW_UP_BUDGET }
}

export function mainAnswer(answers: readonly PartAnswer[], { id, slug }: PartAnswer): PartAnswer | undefined {
  const index = answers.findIndex(answer => answer.id === id)
  return answers.findLast((answer, at) => at < index && answer.slug === slug && answer.followUp === undefined)
}

export function toAnswer({ id, slug, at, spokenMs, grade, told, heard }: PartAnswer, all: readonly PartAnswer[], { keyPoints, followUps }: RehearsalSection): Answer {
  return {
    id,
    slug,
    at,
    spokenMs,
    told: keyPoints.filter((_, index) => grade && told.includes(index)),
    missed: keyPoints.filter((_, index) => grade && !told.includes(index)),
    grade,
    followUps: all.flatMap((other) => {
      const followUp = other.followUp === undefined ? undefined : followUps[other.followUp]
      const isOwn = followUp && other.answered !== undefined && mainAnswer(all, other)?.id === id
      return isOwn ? [{ question: followUp.question, answered: other.answered! }] : []
    }),
    ...heard,
  }
}
