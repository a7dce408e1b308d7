import type { z } from 'zod/mini'
import type { RecordSpace } from '../state/recordStore.ts'
import { day, fields, oneOf, optional } from '../state/fields.ts'
import { createCollection } from '../state/recordStore.ts'
import { answerCollection } from './answer.ts'
import { cardSchema } from './boxes.ts'

const settingsSchema = fields({
  scope: oneOf(['due', 'all']),
  interview: optional(day),
})

export type DrillSettings = z.infer<typeof settingsSchema>

export const DEFAULT_DRILL: DrillSettings = { scope: 'due' }

export const DRILL_ID = 'drill'

export function createProgressStore(space: RecordSpace) {
  return {
    cards: createCollection(space, 'drill-cards', 1, cardSchema),
    drillSettings: createCollection(space, 'drill-settings', 1, settingsSchema),
    answers: answerCollection(space),
  }
}
