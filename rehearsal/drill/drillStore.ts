import type { KeyValueStorage, RecordCollection } from '../storage/recordStore.ts'
import type { CalendarDay } from './calendarDay.ts'
import type { Card, Order, Scope } from './scheduler.ts'
import { createCollection } from '../storage/recordStore.ts'
import { isCalendarDay } from './calendarDay.ts'

/** What the candidate chose. Recording is not among it: a microphone is asked for each time. */
export interface DrillSettings {
  order: Order
  scope: Scope
  interview?: CalendarDay
}

export const DEFAULT_SETTINGS: DrillSettings = { order: 'due', scope: 'due' }

/** Id of the one record in the settings collection. */
export const SETTINGS_ID = 'drill'

export interface DrillStore {
  /** One card a question, under its slug. */
  cards: RecordCollection<Card>
  settings: RecordCollection<DrillSettings>
}

/** What the drill keeps in the browser: the box of each question and the candidate's choices. */
export function createDrillStore(storage: KeyValueStorage, namespace: string): DrillStore {
  return {
    cards: createCollection(storage, { namespace, name: 'drill-cards', version: 1, read: readCard }),
    settings: createCollection(storage, { namespace, name: 'drill-settings', version: 1, read: readSettings }),
  }
}

/** @throws an Error that names the first field that is not as it was written */
export function readCard(data: unknown): Card {
  const card = (data ?? {}) as Partial<Card>
  if (card.box !== 1 && card.box !== 2 && card.box !== 3)
    throw new Error('box: 1, 2, 3 가운데 하나가 아닙니다')
  if (!isCalendarDay(card.due))
    throw new Error('due: 날짜가 아닙니다')
  if (!isCalendarDay(card.reviewed))
    throw new Error('reviewed: 날짜가 아닙니다')
  if (!Number.isInteger(card.followUpsAsked) || card.followUpsAsked! < 0)
    throw new Error('followUpsAsked: 0 이상의 정수가 아닙니다')
  return { box: card.box, due: card.due, reviewed: card.reviewed, followUpsAsked: card.followUpsAsked! }
}

/** @throws an Error that names the first field that is not as it was written */
export function readSettings(data: unknown): DrillSettings {
  const { order, scope, interview } = (data ?? {}) as Partial<DrillSettings>
  if (order !== 'due' && order !== 'random')
    throw new Error('order: due, random 가운데 하나가 아닙니다')
  if (scope !== 'due' && scope !== 'all')
    throw new Error('scope: due, all 가운데 하나가 아닙니다')
  if (interview !== undefined && !isCalendarDay(interview))
    throw new Error('interview: 날짜가 아닙니다')
  return { order, scope, interview }
}
