import type { Records } from './exchange.ts'
import { calendarDayOf } from '../shared/calendarDay.ts'
import { deckLabel } from '../state/deckNamespace.ts'
import { toJson } from './exchange.ts'

export function download(name: string, extension: 'json' | 'csv', text: string, wall = Date.now()): void {
  const type = extension === 'json' ? 'application/json' : 'text/csv'
  const url = URL.createObjectURL(new Blob([text], { type }))
  Object.assign(document.createElement('a'), { href: url, download: `${name}-${calendarDayOf(new Date(wall))}.${extension}` }).click()
  URL.revokeObjectURL(url)
}

export function exportRecords(records: Records, wall = Date.now()): void {
  download('rehearsal', 'json', toJson(records, deckLabel(), Date.now()), wall)
}
