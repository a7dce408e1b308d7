import type { Records } from './exchange.ts'
import { calendarDayOf } from '../shared/calendarDay.ts'
import { deckLabel } from '../state/deckSpace.ts'
import { toJson } from './exchange.ts'

export function exportRecords(records: Records, wall = Date.now()): void {
  const url = URL.createObjectURL(new Blob([toJson(records, deckLabel(), Date.now())], { type: 'application/json' }))
  Object.assign(document.createElement('a'), { href: url, download: `rehearsal-${calendarDayOf(new Date(wall))}.json` }).click()
  URL.revokeObjectURL(url)
}
