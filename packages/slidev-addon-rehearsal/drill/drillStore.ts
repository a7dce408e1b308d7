import type { Answer } from '../answers/answer.ts'
import type { KeyValueStorage, RecordCollection } from '../state/recordStore.ts'
import type { CalendarDay } from '../shared/calendarDay.ts'
import type { DrillResult } from './drillTypes.ts'
import type { Card, Order, Scope } from './scheduler.ts'
import { answerCollection } from '../answers/answerStore.ts'
import { createCollection } from '../state/recordStore.ts'
import { isCalendarDay } from '../shared/calendarDay.ts'

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
  /** The session that is on, so that a reload does not end it: at most one record. */
  sessions: RecordCollection<DrillSession>
  /** What was measured and judged of each answer; interviews write there too. */
  answers: RecordCollection<Answer>
}

/** A session between two questions. */
export interface DrillSession {
  /** On which it began: yesterday's is over. */
  day: CalendarDay
  /** Slugs still to be asked. */
  queue: string[]
  total: number
  results: DrillResult[]
}

/** Id of the one record in the sessions collection. */
export const SESSION_ID = 'current'

/** What the drill keeps in the browser: the box of each question and the candidate's choices. */
export function createDrillStore(storage: KeyValueStorage, namespace: string): DrillStore {
  return {
    cards: createCollection(storage, { namespace, name: 'drill-cards', version: 1, read: readCard }),
    settings: createCollection(storage, { namespace, name: 'drill-settings', version: 1, read: readSettings }),
    sessions: createCollection(storage, { namespace, name: 'drill-session', version: 1, read: readSession }),
    answers: answerCollection(storage, namespace),
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

/** @throws an Error that names the first field that is not as it was written */
export function readSession(data: unknown): DrillSession {
  const { day, queue, total, results } = (data ?? {}) as Partial<DrillSession>
  if (!isCalendarDay(day))
    throw new Error('day: 날짜가 아닙니다')
  if (!Array.isArray(queue) || !queue.every(slug => typeof slug === 'string'))
    throw new Error('queue: 질문 이름의 목록이 아닙니다')
  if (!Number.isInteger(total) || total! < 1)
    throw new Error('total: 1 이상의 정수가 아닙니다')
  if (!Array.isArray(results) || !results.every(isResult))
    throw new Error('results: 답변의 목록이 아닙니다')
  return { day, queue, total: total!, results: results.map(({ slug, grade, spokenMs, ticked }) => ({ slug, grade, spokenMs, ticked })) }
}

function isResult(result: Partial<DrillResult> | null): result is DrillResult {
  return typeof result?.slug === 'string' && ['again', 'unsure', 'good'].includes(result.grade!) && Number.isFinite(result.spokenMs) && Number.isInteger(result.ticked)
}
