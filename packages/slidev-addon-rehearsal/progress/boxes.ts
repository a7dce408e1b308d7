import type { CalendarDay } from '../shared/calendarDay.ts'
import { addDays, earlier } from '../shared/calendarDay.ts'

export const GRADES = ['again', 'unsure', 'good'] as const
export type Grade = typeof GRADES[number]

export type Box = 1 | 2 | 3
const BOX_DAYS: Record<Box, number> = { 1: 0, 2: 1, 3: 3 }

export interface Card {
  box: Box
  due: CalendarDay
  reviewed: CalendarDay
  followUpsAsked: number
}

/** Each grade has its box, except that 좋음 straight after 다시 moves up one box only. */
export function gradeCard(card: Card | undefined, grade: Grade, today: CalendarDay): Card {
  const box = grade === 'again' ? 1 : grade === 'unsure' || card?.box === 1 ? 2 : 3
  return { box, due: addDays(today, BOX_DAYS[box]), reviewed: today, followUpsAsked: card?.followUpsAsked ?? 0 }
}

export interface DueOptions {
  today: CalendarDay
  interview?: CalendarDay
}

/** `today` or earlier means due. An interview pulls everything to the day before it; what was practised on that day is done. */
export function dueDay(card: Card | undefined, { today, interview }: DueOptions): CalendarDay {
  if (!card)
    return today
  // No box waits longer than three days: a later date was written while the clock was wrong.
  const due = earlier(card.due, addDays(today, BOX_DAYS[3]))
  if (!interview || interview <= today || due < interview)
    return due
  const lastDay = addDays(interview, -1)
  return card.reviewed >= lastDay && card.reviewed <= today ? interview : lastDay
}
