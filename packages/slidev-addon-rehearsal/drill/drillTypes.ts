import type { ComputedRef } from 'vue'
import type { Heard } from '../answers/answer.ts'
import type { RehearsalSection } from '../sections.ts'
import type { WriteFailure } from '../state/storeErrors.ts'
import type { CalendarDay } from '../shared/calendarDay.ts'
import type { DrillSettings, DrillStore } from './drillStore.ts'
import type { Card, Grade } from './scheduler.ts'

/** `ready` before the first question, `question` while it is answered, `review` with the key points, … */
export type DrillPhase = 'ready' | 'question' | 'review' | 'followUp' | 'summary'

/** One answer: a question that came back has several. Times in milliseconds. */
export interface DrillResult {
  slug: string
  grade: Grade
  spokenMs: number
  ticked: number
}

/** How things stood before a judgement. */
interface Judged {
  slug: string
  card: Card | undefined
  queue: string[]
  spokenMs: number
  ticked: number[]
  heard: Heard
  /** Id of the answer that was kept. */
  answerId: string
}

export interface DrillState {
  phase: DrillPhase
  settings: DrillSettings
  /** Slugs still to be asked; the first one is on the screen. */
  queue: string[]
  /** How many different questions the session began with. */
  total: number
  /** `now()` at which the question appeared. */
  askedAt: number
  /** How long the answer took; 0 until it is revealed. */
  spokenMs: number
  /** What the microphone heard of it. */
  heard: Heard
  /** Indexes of the key points that the candidate ticked. */
  ticked: number[]
  followUpAnswerShown: boolean
  results: DrillResult[]
  /** The last judgement, while it can be taken back. */
  judged?: Judged
  /** How many questions a session still had when the page was left; 0 where there is none to carry on. */
  resumable: number
  /** Set when a record could not be written; the drill goes on. */
  writeFailure?: WriteFailure
}

export interface DrillOptions {
  sections: () => readonly RehearsalSection[]
  store: DrillStore
  /** Milliseconds since the epoch. */
  now: () => number
  /** From 0 to below 1, like `Math.random`. */
  random: () => number
  /** Makes an id that no other answer has. */
  createId: () => string
}

export interface Drill {
  state: DrillState
  current: ComputedRef<RehearsalSection | undefined>
  followUp: ComputedRef<RehearsalSection['followUps'][number] | undefined>
  /** Questions of the session that need no further answer. */
  done: ComputedRef<number>
  today: () => CalendarDay
  cardOf: (slug: string) => Card | undefined
  dueDayOf: (slug: string) => CalendarDay
  /** Slugs that a session would ask with the present settings, in no random order. */
  upcoming: () => string[]
  change: (settings: Partial<DrillSettings>) => void
  /** @param only the one question to ask, due or not */
  start: (only?: string) => void
  /** Carries on the session that a reload cut off. */
  resume: () => void
  /** Takes the last judgement back: the question is on the screen again, to be judged anew. */
  undo: () => void
  /** Ends the answer, with what was heard of it. */
  reveal: (heard?: Heard) => void
  tick: (index: number) => void
  grade: (grade: Grade) => void
  showFollowUpAnswer: () => void
  /** @param answered whether the follow-up was answered, as the speaker judges it */
  next: (answered?: boolean) => void
  finish: () => void
  restart: () => void
}
