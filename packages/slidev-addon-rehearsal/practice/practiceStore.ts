import type { HeardAnswer } from '../microphone/voice.ts'
import type { DrillSettings, ProgressStore } from '../progress/progressStore.ts'
import type { CalendarDay } from '../shared/calendarDay.ts'
import type { RecordCollection } from '../state/recordStore.ts'
import type { KeyValueStorage } from '../state/storage.ts'
import type { WriteResult } from '../state/writeFailure.ts'
import type { Minutes, Temper } from './interviewPlan.ts'
import type { Part, PartAnswer } from './part.ts'
import { heardAnswer } from '../microphone/voice.ts'
import { readEnding, readGrade } from '../progress/answer.ts'
import { createProgressStore, DEFAULT_DRILL, DRILL_ID, readDay } from '../progress/progressStore.ts'
import { amount, count, date, duration, fields, flag, listOf, oneOf, optional, text } from '../state/fields.ts'
import { createCollection } from '../state/recordStore.ts'
import { LENGTHS, TEMPERS } from './interviewPlan.ts'

export type PracticeMode = 'drill' | 'interview'

/** Seconds to think before an answer. */
export const THINKING = [0, 15, 30] as const

interface InterviewSettings {
  minutes: Minutes
  temper: Temper
  thinking: typeof THINKING[number]
  /** Whether questions are asked aloud, where the device has a Korean voice. */
  aloud: boolean
}

const DEFAULT_INTERVIEW: InterviewSettings = { minutes: 20, temper: 'friendly', thinking: 0, aloud: true }
const INTERVIEW_ID = 'current'

export type PracticeSettings = DrillSettings & InterviewSettings

/** A session between two steps, so that a reload does not end it. */
interface Session {
  /** Of the last step; a session is carried on the same day only. */
  day: CalendarDay
  startedAt: number
  parts: Part[]
  total: number
  answers: PartAnswer[]
  /** -1 while questions are asked. */
  grading: number
}

export interface PracticeStore extends ProgressStore {
  interviewSettings: RecordCollection<InterviewSettings>
  /** At most one of each mode, under its name. */
  sessions: RecordCollection<Session>
}

const readSettings = fields<InterviewSettings>({
  minutes: oneOf(LENGTHS),
  temper: oneOf(TEMPERS),
  thinking: oneOf(THINKING),
  aloud: flag,
})
const readSession = fields<Session>({
  day: readDay,
  startedAt: date,
  parts: listOf(fields<Part>({ slug: text, followUp: optional(count), breaksInAt: optional(amount) }), 1000),
  total: count,
  answers: listOf(fields<PartAnswer>({
    id: text,
    slug: text,
    followUp: optional(count),
    at: date,
    spokenMs: duration,
    ending: readEnding,
    heard: fields<HeardAnswer>(heardAnswer),
    grade: optional(readGrade),
    told: listOf(count, 1000),
    answered: optional(flag),
  }), 1000),
  grading: (value, path) => value === -1 ? -1 : count(value, path),
})

export function createPracticeStore(storage: KeyValueStorage, namespace: string): PracticeStore {
  return {
    ...createProgressStore(storage, namespace),
    interviewSettings: createCollection(storage, { namespace, name: 'interview-settings', version: 1, read: data => readSettings(data, '') }),
    sessions: createCollection(storage, { namespace, name: 'practice-session', version: 1, read: data => readSession(data, '') }),
  }
}

export function settingsIn(store: PracticeStore): PracticeSettings {
  return { ...DEFAULT_DRILL, ...DEFAULT_INTERVIEW, ...store.drillSettings.get(DRILL_ID), ...store.interviewSettings.get(INTERVIEW_ID) }
}

export function putSettings(store: PracticeStore, mode: PracticeMode, { order, scope, interview, ...others }: PracticeSettings): WriteResult {
  return mode === 'drill'
    ? store.drillSettings.put(DRILL_ID, { order, scope, interview })
    : store.interviewSettings.put(INTERVIEW_ID, others)
}
