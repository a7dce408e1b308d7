import { calendarDayOf } from '../shared/calendarDay.ts'

/** Saves a text as a file of the visitor's machine. */
export function download(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  URL.revokeObjectURL(url)
}

/** `2025-09-30`, in the visitor's own time zone. */
export function dayStamp(wall: number): string {
  return calendarDayOf(new Date(wall))
}
