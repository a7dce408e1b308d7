import type { HeardAnswer } from '../microphone/voice.ts'
import type { DrillSettings, ProgressStore } from '../progress/progressStore.ts'
import type { CalendarDay } from '../shared/calendarDay.ts'
import type { RecordCollection, RecordSpace, WriteFailure } from '../state/recordStore.ts'
import type { Minutes, Temper } from './interviewPlan.ts'
import type { Part, PartAnswer } from './part.ts'
import { heardAnswer } from '../microphone/voice.ts'
import { readEnding, readGrade } from '../progress/answer.ts'
import { createProgressStore, DEFAULT_DRILL, DRILL_ID, readDay } from '../progress/progressStore.ts'
import { amount, fields, flag, listOf, oneOf, optional, text } from '../state/fields.ts'
import { createCollection } from '../state/recordStore.ts'
import { LENGTHS, TEMPERS } from './interviewPlan.ts'

export type PracticeMode = 'drill' | 'interview'

interface InterviewSettings {
  minutes: Minutes
  temper: Temper
  aloud: boolean
}

const DEFAULT_INTERVIEW: InterviewSettings = { minutes: 20, temper: 'friendly', aloud: true }
const INTERVIEW_ID = 'current'

export type PracticeSettings = DrillSettings & InterviewSettings

interface Session {
  day: CalendarDay
  startedAt: number
  parts: Part[]
  total: number
  answers: PartAnswer[]
  grading: number
}

export interface PracticeStore extends ProgressStore {
  interviewSettings: RecordCollection<InterviewSettings>
  sessions: RecordCollection<Session>
}

const readSession = fields<Session>({
  day: readDay,
  startedAt: amount,
  parts: listOf(fields<Part>({ slug: text, followUp: optional(amount), breaksInAt: optional(amount) })),
  total: amount,
  answers: listOf(fields<PartAnswer>({
    id: text,
    slug: text,
    followUp: optional(amount),
    at: amount,
    spokenMs: amount,
    ending: readEnding,
    heard: fields<HeardAnswer>(heardAnswer),
    grade: optional(readGrade),
    told: listOf(amount),
    answered: optional(flag),
  })),
  grading: (value, path) => value === -1 ? -1 : amount(value, path),
})

export function createPracticeStore(space: RecordSpace): PracticeStore {
  const readSettings = fields<InterviewSettings>({ minutes: oneOf(LENGTHS), temper: oneOf(TEMPERS), aloud: flag })
  return {
    ...createProgressStore(space),
    interviewSettings: createCollection(space, 'interview-settings', 1, readSettings),
    sessions: createCollection(space, 'practice-session', 1, readSession),
  }
}

export function settingsIn(store: PracticeStore): PracticeSettings {
  return { ...DEFAULT_DRILL, ...DEFAULT_INTERVIEW, ...store.drillSettings.get(DRILL_ID), ...store.interviewSettings.get(INTERVIEW_ID) }
}

export function putSettings(store: PracticeStore, mode: PracticeMode, { scope, interview, ...others }: PracticeSettings): WriteFailure | undefined {
  return mode === 'drill'
    ? store.drillSettings.put(DRILL_ID, { scope, interview })
    : store.interviewSettings.put(INTERVIEW_ID, others)
}
