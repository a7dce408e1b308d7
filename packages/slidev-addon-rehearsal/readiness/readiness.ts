import type { Answer } from '../answers/answer.ts'
import type { CalendarDay } from '../shared/calendarDay.ts'
import type { Card } from '../drill/scheduler.ts'
import type { Run } from '../pace/run.ts'
import type { Judgement } from '../pace/verdict.ts'
import type { RehearsalSection } from '../sections.ts'
import { dueDay } from '../drill/scheduler.ts'
import { pauseShareOf, rateOf } from '../microphone/voice.ts'
import { isAnswered } from '../pace/plan.ts'
import { judgeAnswer } from '../pace/verdict.ts'

/** So many of the last times are shown. */
const TIMES_SHOWN = 3

/** All that was practised, wherever. */
export interface Practised {
  sections: readonly RehearsalSection[]
  runs: readonly Run[]
  answers: readonly Answer[]
  cardOf: (slug: string) => Card | undefined
  today: CalendarDay
  interview?: CalendarDay
}

/** One time that a question was answered, against the budget that the deck has now. */
interface AnsweredTime {
  /** Milliseconds since 1970. */
  at: number
  from: 'run' | Answer['from']
  spokenMs: number
  judgement: Judgement
}

/** How things stand with one question. */
export interface Readiness {
  section: RehearsalSection
  /** The latest first. */
  times: AnsweredTime[]
  /** Syllables a minute, where a microphone was on the last time that one was. */
  rate?: number
  /** From 0 to 1. */
  pauseShare?: number
  /** Key points of the last answer that was judged; of those that the deck still has. */
  points?: { told: number, missed: string[] }
  /** Follow-ups that the speaker was stuck with when they were asked last. */
  failed: string[]
  /** When it is to be practised next; today or earlier means now. */
  due: CalendarDay
}

/** How things stand with each question of the deck, in its order. */
export function readiness({ sections, runs, answers, cardOf, ...days }: Practised): Readiness[] {
  return sections.map((section) => {
    const own = answers.filter(({ slug }) => slug === section.slug).sort((a, b) => b.at - a.at)
    const inRuns = runs.flatMap(({ startedAt, sections }) => {
      const answered = sections.find(({ slug, answered }) => slug === section.slug && answered)
      return answered ? [{ at: startedAt, from: 'run' as const, spokenMs: answered.spokenMs, voice: answered.voice }] : []
    })
    // What was passed over, or given up after a word, says nothing about the time that the answer takes.
    const answered = own.filter(({ spokenMs }) => isAnswered(spokenMs, section.budget))
    const spoken = [...inRuns, ...answered].sort((a, b) => b.at - a.at)
    const { voice } = spoken.find(({ voice }) => rateOf(voice) !== undefined) ?? {}
    const judged = own.find(({ grade }) => grade)
    return {
      section,
      times: spoken.slice(0, TIMES_SHOWN).map(({ at, from, spokenMs }) => ({ at, from, spokenMs, judgement: judgeAnswer(spokenMs, section.budget) })),
      rate: rateOf(voice),
      pauseShare: pauseShareOf(voice),
      points: judged && pointsOf(judged, section),
      failed: failedFollowUps(own),
      due: dueDay(cardOf(section.slug), days),
    }
  })
}

function pointsOf({ told, missed }: Answer, { keyPoints }: RehearsalSection): Readiness['points'] {
  const known = (point: string) => keyPoints.includes(point)
  return { told: told.filter(known).length, missed: missed.filter(known) }
}

/** @param answers the latest first */
function failedFollowUps(answers: readonly Answer[]): string[] {
  const latest = new Map<string, boolean>()
  for (const { question, answered } of answers.flatMap(({ followUps }) => followUps)) {
    if (!latest.has(question))
      latest.set(question, answered)
  }
  return [...latest].filter(([, answered]) => !answered).map(([question]) => question)
}
