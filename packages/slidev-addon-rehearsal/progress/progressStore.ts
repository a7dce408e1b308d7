import type { CalendarDay } from '../shared/calendarDay.ts'
import type { Reader } from '../state/fields.ts'
import type { RecordCollection } from '../state/recordStore.ts'
import type { KeyValueStorage } from '../state/storage.ts'
import type { Answer } from './answer.ts'
import type { Card } from './boxes.ts'
import { isCalendarDay } from '../shared/calendarDay.ts'
import { count, fields, oneOf, optional } from '../state/fields.ts'
import { createCollection } from '../state/recordStore.ts'
import { answerCollection } from './answer.ts'

/** What is practised in a drill, and until when. */
export interface DrillSettings {
  /** What has been due longest, or at random. */
  order: 'due' | 'random'
  /** What is due today, or everything. */
  scope: 'due' | 'all'
  /** Day of the interview. */
  interview?: CalendarDay
}

export const DEFAULT_DRILL: DrillSettings = { order: 'due', scope: 'due' }

/** Id of the one record among the drill's settings. */
export const DRILL_ID = 'drill'

export interface ProgressStore {
  /** By slug. */
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
  followUpsAsked: count,
})
const readSettings = fields<DrillSettings>({
  order: oneOf(['due', 'random']),
  scope: oneOf(['due', 'all']),
  interview: optional(readDay),
})

/** How far each question has come: its box, and the answers given in drills and interviews. */
export function createProgressStore(storage: KeyValueStorage, namespace: string): ProgressStore {
  return {
    cards: createCollection(storage, { namespace, name: 'drill-cards', version: 1, read: data => readCard(data, '') }),
    drillSettings: createCollection(storage, { namespace, name: 'drill-settings', version: 1, read: data => readSettings(data, '') }),
    answers: answerCollection(storage, namespace),
  }
}
