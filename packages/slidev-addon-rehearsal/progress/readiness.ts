import type { Run } from '../pace/run.ts'
import type { RehearsalSection } from '../sections.ts'
import type { CalendarDay } from '../shared/calendarDay.ts'
import type { Answer } from './answer.ts'
import type { Card } from './boxes.ts'
import { pauseShareOf, rateOf } from '../microphone/voice.ts'
import { isAnswered } from '../pace/plan.ts'
import { judgeAnswer } from '../pace/verdict.ts'
import { dueDay } from './boxes.ts'

const TIMES_SHOWN = 3

export interface Practised {
  sections: readonly RehearsalSection[]
  runs: readonly Run[]
  answers: readonly Answer[]
  cardOf: (slug: string) => Card | undefined
  today: CalendarDay
  interview?: CalendarDay
}

export type Readiness = ReturnType<typeof readiness>[number]

export function readiness({ sections, runs, answers, cardOf, ...days }: Practised) {
  return sections.map((section) => {
    const own = answers.filter(({ slug }) => slug === section.slug).sort((a, b) => b.at - a.at)
    const inRuns = runs.flatMap(({ startedAt, sections }) => {
      const answered = sections.find(({ slug, answered }) => slug === section.slug && answered)
      return answered ? [{ at: startedAt, spokenMs: answered.spokenMs, voice: answered.voice }] : []
    })
    const answered = own.filter(({ spokenMs }) => isAnswered(spokenMs, section.budget))
    const spoken = [...inRuns, ...answered].sort((a, b) => b.at - a.at)
    const { voice } = spoken.find(({ voice }) => rateOf(voice) !== undefined) ?? {}
    const graded = own.find(({ grade }) => grade)
    return {
      section,
      times: spoken.slice(0, TIMES_SHOWN).map(({ at, spokenMs }) => ({ at, spokenMs, judgement: judgeAnswer(spokenMs, section.budget) })),
      rate: rateOf(voice),
      pauseShare: pauseShareOf(voice),
      /** Key points of the last graded answer, of those that the deck still has. */
      points: graded && pointsOf(graded, section),
      failed: failedFollowUps(own),
      due: dueDay(cardOf(section.slug), days),
    }
  })
}

function pointsOf({ told, missed }: Answer, { keyPoints }: RehearsalSection) {
  const known = (point: string) => keyPoints.includes(point)
  return { told: told.filter(known).length, missed: missed.filter(known) }
}

function failedFollowUps(answers: readonly Answer[]): string[] {
  const latest = new Map<string, boolean>()
  for (const { question, answered } of answers.flatMap(({ followUps }) => followUps)) {
    if (!latest.has(question))
      latest.set(question, answered)
  }
  return [...latest].filter(([, answered]) => !answered).map(([question]) => question)
}
