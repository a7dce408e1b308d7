import type { RehearsalSection } from '../sections.ts'
import type { Part } from './interviewPlan.ts'
import type { AskedPart } from './interviewTypes.ts'
import { FOLLOW_UP_BUDGET } from './interviewPlan.ts'

/** A part with what the deck says of it; nothing where its question has left the deck while it was edited. */
export function findPart(part: Part | undefined, sections: readonly RehearsalSection[]): AskedPart | undefined {
  const section = sections.find(section => section.slug === part?.slug)
  if (!part || !section)
    return undefined
  if (part.followUp === undefined)
    return { part, section, question: section.question, budget: section.budget }
  const followUp = section.followUps[part.followUp]
  return followUp && { part, section, followUp, question: followUp.question, budget: FOLLOW_UP_BUDGET }
}
