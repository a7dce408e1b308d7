import type { CalendarDay } from './calendarDay.ts'
import type { Box, Grade } from './scheduler.ts'
import { daysBetween } from './calendarDay.ts'

/** The judgements in the order of their keys. */
export const GRADES: { grade: Grade, key: string, label: string }[] = [
  { grade: 'again', key: 'A', label: '다시' },
  { grade: 'unsure', key: 'S', label: '애매' },
  { grade: 'good', key: 'D', label: '좋음' },
]

export function gradeLabel(grade: Grade): string {
  return GRADES.find(entry => entry.grade === grade)!.label
}

/** When a question of each box comes back. */
export const BOX_LABELS: Record<Box, string> = { 1: '이번 연습에서', 2: '다음 날', 3: '3일 뒤' }

/** A day as seen from today: `오늘` also for what is overdue. */
export function dayLabel(today: CalendarDay, day: CalendarDay): string {
  const days = daysBetween(today, day)
  if (days <= 0)
    return '오늘'
  return days === 1 ? '내일' : `${days}일 뒤`
}
