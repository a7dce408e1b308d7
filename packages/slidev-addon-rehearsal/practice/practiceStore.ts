import type { z } from 'zod/mini'
import type { DrillSettings } from '../progress/progressStore.ts'
import type { RecordSpace, WriteFailure } from '../state/recordStore.ts'
import { createProgressStore, DEFAULT_DRILL, DRILL_ID } from '../progress/progressStore.ts'
import { amount, day, fields, flag, listOf, numberFrom, oneOf } from '../state/fields.ts'
import { createCollection } from '../state/recordStore.ts'
import { LENGTHS, TEMPERS } from './interviewPlan.ts'
import { partAnswerSchema, partSchema } from './part.ts'

export type PracticeMode = 'drill' | 'interview'

const settingsSchema = fields({ minutes: oneOf(LENGTHS), temper: oneOf(TEMPERS), aloud: flag })
type InterviewSettings = z.infer<typeof settingsSchema>

const DEFAULT_INTERVIEW: InterviewSettings = { minutes: 20, temper: 'friendly', aloud: true }
const INTERVIEW_ID = 'current'

export type PracticeSettings = DrillSettings & InterviewSettings

const sessionSchema = fields({
  day,
  startedAt: amount,
  parts: listOf(partSchema),
  total: amount,
  answers: listOf(partAnswerSchema),
  grading: numberFrom(-1),
})

export type PracticeStore = ReturnType<typeof createPracticeStore>

export function createPracticeStore(space: RecordSpace) {
  return {
    ...createProgressStore(space),
    interviewSettings: createCollection(space, 'interview-settings', 1, settingsSchema),
    sessions: createCollection(space, 'practice-session', 1, sessionSchema),
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
