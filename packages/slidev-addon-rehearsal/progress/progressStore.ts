import type { CalendarDay } from '../shared/calendarDay.ts'
import type { Reader } from '../state/fields.ts'
import type { RecordCollection, RecordSpace } from '../state/recordStore.ts'
import type { Answer } from './answer.ts'
import type { Card } from './boxes.ts'
import { isCalendarDay } from '../shared/calendarDay.ts'
import { amount, fields, oneOf, optional } from '../state/fields.ts'
import { createCollection } from '../state/recordStore.ts'
import { answerCollection } from './answer.ts'

export interface DrillSettings {
  scope: 'due' | 'all'
  interview?: CalendarDay
}

export const DEFAULT_DRILL: DrillSettings = { scope: 'due' }

export const DRILL_ID = 'drill'

export interface ProgressStore {
  cards: RecordCollection<Card>
  drillSettings: RecordCollection<DrillSettings>
  answers: RecordCollection<Answer>
}

export const readDay: Reader<CalendarDay> = (value, path) => {
  if (!isCalendarDay(value))
    throw new TypeError(`${path}: 날짜가 아닙니다`)
  return value
}
const readCard = fields<Card>({
  box: oneOf([1, 2, 3]),
  due: readDay,
  reviewed: readDay,
  followUpsAsked: amount,
})
const readSettings = fields<DrillSettings>({
  scope: oneOf(['due', 'all']),
  interview: optional(readDay),
})

export function createProgressStore(space: RecordSpace): ProgressStore {
  return {
    cards: createCollection(space, 'drill-cards', 1, readCard),
    drillSettings: createCollection(space, 'drill-settings', 1, readSettings),
    answers: answerCollection(space),
  }
}
