import type { ComputedRef } from 'vue'
import type { Heard } from '../answers/answer.ts'
import type { Grade } from '../drill/scheduler.ts'
import type { FollowUp, RehearsalSection } from '../sections.ts'
import type { WriteFailure } from '../state/storeErrors.ts'
import type { Part } from './interviewPlan.ts'
import type { InterviewSettings, InterviewStore, PartAnswer } from './interviewStore.ts'

/**
 * - `asking`: the interviewer speaks, or the question is read
 * - `thinking`: time to think, which ends by itself or with the first word
 * - `review`: after the interview each answer is judged
 */
export type InterviewPhase = 'ready' | 'asking' | 'thinking' | 'answering' | 'review' | 'report'

export interface InterviewState {
  phase: InterviewPhase
  settings: InterviewSettings
  parts: Part[]
  /** Which part is asked; as many as there are parts once all have been. */
  index: number
  answers: PartAnswer[]
  /** Which answer is being judged. */
  reviewing: number
  /** Milliseconds since 1970. */
  startedAt: number
  phaseAt: number
  /** What the interviewer says before the question; empty where nothing led to it. */
  remark: string
  /** Indexes of the key points that are ticked in the review. */
  ticked: number[]
  /** How many things an interview still had to ask when the page was left; 0 where there is none to carry on. */
  resumable: number
  writeFailure?: WriteFailure
}

/** A part with what the deck says of it. */
export interface AskedPart {
  part: Part
  section: RehearsalSection
  followUp?: FollowUp
  question: string
  /** Seconds. */
  budget: number
}

export interface InterviewOptions {
  sections: () => readonly RehearsalSection[]
  store: InterviewStore
  /** Milliseconds since 1970. */
  now: () => number
  random: () => number
  createId: () => string
  /** What the microphone heard of the answer so far. */
  heard: () => Heard
}

export interface Interview {
  state: InterviewState
  /** What is asked now. */
  asked: ComputedRef<AskedPart | undefined>
  /** What is judged now, with its answer. */
  judged: ComputedRef<AskedPart & { answer: PartAnswer } | undefined>
  change: (settings: Partial<InterviewSettings>) => void
  start: () => void
  /** Carries on the interview that a reload cut off, with the question that was on. */
  resume: () => void
  /** The question has been put. */
  put: () => void
  /** Goes on: from the question to thinking or answering, from thinking to the answer, from the answer to what comes next. */
  proceed: () => void
  /** A word was heard. */
  firstWord: () => void
  /** Looks at the clock; call it several times a second. */
  tick: () => void
  /** Ends the interview early: what was answered is judged. In the review: what has not been judged stays so. */
  finish: () => void
  tickPoint: (index: number) => void
  grade: (grade: Grade) => void
  /** Judges a follow-up. */
  judge: (answered: boolean) => void
  restart: () => void
}
