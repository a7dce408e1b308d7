import type { CalendarDay } from '../shared/calendarDay.ts'
import type { Card, DueOptions, Grade } from './scheduler.ts'
import { daysBetween } from '../shared/calendarDay.ts'
import { dueDay } from './scheduler.ts'

/** The judgements in the order of their keys. */
export const GRADES: { grade: Grade, key: string, label: string }[] = [
  { grade: 'again', key: 'A', label: '다시' },
  { grade: 'unsure', key: 'S', label: '애매' },
  { grade: 'good', key: 'D', label: '좋음' },
]

export function gradeLabel(grade: Grade): string {
  return GRADES.find(entry => entry.grade === grade)!.label
}

/** When a question with this card comes back, as the summary will say it: an interview may pull it forward. */
export function returnLabel(card: Card, options: DueOptions): string {
  return card.box === 1 ? '이번 연습에서' : dayLabel(options.today, dueDay(card, options))
}

/** A day as seen from today: `오늘` also for what is overdue. */
export function dayLabel(today: CalendarDay, day: CalendarDay): string {
  const days = daysBetween(today, day)
  if (days <= 0)
    return '오늘'
  return days === 1 ? '내일' : `${days}일 뒤`
}
