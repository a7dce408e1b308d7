import type { RecordSpace } from '../state/recordStore.ts'
import { day, fields, oneOf, optional } from '../state/fields.ts'
import { createCollection } from '../state/recordStore.ts'
import { answerCollection } from './answer.ts'
import { readCard } from './boxes.ts'

const readSettings = fields({
  scope: oneOf(['due', 'all']),
  interview: optional(day),
})

export type DrillSettings = ReturnType<typeof readSettings>

export const DEFAULT_DRILL: DrillSettings = { scope: 'due' }

export const DRILL_ID = 'drill'

export function createProgressStore(space: RecordSpace) {
  return {
    cards: createCollection(space, 'drill-cards', 1, readCard),
    drillSettings: createCollection(space, 'drill-settings', 1, readSettings),
    answers: answerCollection(space),
  }
}
