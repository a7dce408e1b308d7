import type { HeardAnswer } from '../microphone/voice.ts'
import type { Card } from '../progress/boxes.ts'
import type { RehearsalSection } from '../sections.ts'
import type { WriteFailure } from '../state/writeFailure.ts'
import type { Part, PartAnswer } from './part.ts'
import type { PracticeMode, PracticeSettings, PracticeStore } from './practiceStore.ts'

/**
 * - `asking`: the interviewer speaks, or the question is read
 * - `thinking`: time to think, which ends by itself or with the first word
 * - `review`: an answer is graded, in a drill at once, in an interview after the last question
 */
export type PracticePhase = 'ready' | 'asking' | 'thinking' | 'answering' | 'review' | 'report'

export interface PracticeState {
  phase: PracticePhase
  settings: PracticeSettings
  /** Still to be asked; the first is on screen. In a drill it stays until it has been graded. */
  parts: Part[]
  /** How many parts the session began with. */
  total: number
  answers: PartAnswer[]
  /** Index of the answer that is graded; -1 while questions are asked. */
  grading: number
  /** Milliseconds since 1970. */
  startedAt: number
  phaseAt: number
  /** How long the phase has lasted, without the time that the computer slept. */
  passedMs: number
  /** What the interviewer says before the question; undefined in a drill. */
  remark?: string
  /** Indexes of the key points that are ticked. */
  ticked: number[]
  /** Whether the prepared answer to a follow-up is shown. */
  answerShown: boolean
  /** How many parts, or else answers to grade, a session still had when the page was left. */
  resumable: number
  /** How things stood before the last grade of a drill, while it can be taken back. */
  before?: { parts: Part[], grading: number, card?: Card }
  /** Told until the session ends: what was lost stays lost. */
  writeFailure?: WriteFailure
}

export interface PracticeOptions {
  mode: PracticeMode
  sections: () => readonly RehearsalSection[]
  store: PracticeStore
  /** Milliseconds since 1970. */
  now: () => number
  /** From 0 to below 1, like `Math.random`. */
  random: () => number
  createId: () => string
  /** What the microphone has heard of the answer so far. */
  heard: () => HeardAnswer
}
