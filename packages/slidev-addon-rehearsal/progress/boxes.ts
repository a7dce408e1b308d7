import type { z } from 'zod/mini'
import type { CalendarDay } from '../shared/calendarDay.ts'
import { addDays, earlier } from '../shared/calendarDay.ts'
import { amount, day, fields, oneOf } from '../state/fields.ts'

export const gradeSchema = oneOf(['again', 'unsure', 'good'])
export type Grade = z.infer<typeof gradeSchema>

const BOX_DAYS = { 1: 0, 2: 1, 3: 3 }

export const cardSchema = fields({
  box: oneOf([1, 2, 3]),
  due: day,
  reviewed: day,
  followUpsAsked: amount,
})

export type Card = z.infer<typeof cardSchema>

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
