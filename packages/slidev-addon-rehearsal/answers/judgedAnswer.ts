import type { RehearsalSection } from '../sections.ts'
import type { Answer, Heard } from './answer.ts'

/** What a drill or an interview knows of an answer when it has been judged. */
export interface JudgedAnswer extends Pick<Answer, 'id' | 'from' | 'at' | 'spokenMs' | 'ending' | 'grade' | 'followUps'> {
  section: Pick<RehearsalSection, 'slug' | 'budget' | 'keyPoints'>
  /** Indexes of the key points that were told. */
  ticked: readonly number[]
  heard: Heard
}

/** The record of it, which says key points by their texts. */
export function judgedAnswer({ section: { slug, budget, keyPoints }, ticked, heard, ...judged }: JudgedAnswer): Answer {
  const isTold = (_: string, index: number) => ticked.includes(index)
  return {
    ...judged,
    slug,
    budget,
    told: keyPoints.filter(isTold),
    missed: keyPoints.filter((point, index) => !isTold(point, index)),
    ...heard,
  }
}
