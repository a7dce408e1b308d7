/** A day of the local calendar, `2026-03-01`. Such strings sort by time. */
export type CalendarDay = string

const DAY_MS = 24 * 60 * 60 * 1000

export function calendarDayOf(date: Date): CalendarDay {
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  return parts.map(part => String(part).padStart(2, '0')).join('-')
}

export function addDays(day: CalendarDay, count: number): CalendarDay {
  // In UTC every day has 24 hours; local days of 23 and 25 hours (summer time) would shift the result.
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10)
}

export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

export function isCalendarDay(value: unknown): value is CalendarDay {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value))
    return false
  const time = Date.parse(`${value}T00:00:00Z`)
  // `2026-02-30` parses in some engines, as the second of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

export function earlier(a: CalendarDay, b: CalendarDay): CalendarDay {
  return a < b ? a : b
}

export function dayLabel(today: CalendarDay, day: CalendarDay): string {
  const days = daysBetween(today, day)
  return days <= 0 ? '오늘' : days === 1 ? '내일' : `${days}일 뒤`
}

/** How old a recording is: `오늘`, `어제`, `5일 전`; both in milliseconds since 1970. */
export function formatAge(then: number, now: number): string {
  const days = daysBetween(calendarDayOf(new Date(then)), calendarDayOf(new Date(now)))
  return days <= 0 ? '오늘' : days === 1 ? '어제' : `${days}일 전`
}
