import type { CalendarDay } from '../shared/calendarDay.ts'
import { addDays, earlier } from '../shared/calendarDay.ts'
import { shuffle } from '../shared/shuffle.ts'

/** How the candidate judges the answer: 다시, 애매, 좋음. */
export type Grade = 'again' | 'unsure' | 'good'

/** 1 comes back in the same session, 2 the next day, 3 after three days. */
export type Box = 1 | 2 | 3

/** Days until a question of each box is due again. */
const BOX_DAYS: Record<Box, number> = { 1: 0, 2: 1, 3: 3 }

/** So many other questions come before one that was judged 다시, if there are as many. */
const AGAIN_AFTER = 3

/** What is remembered of a question; a question without it was never practised. */
export interface Card {
  box: Box
  due: CalendarDay
  reviewed: CalendarDay
  /** How often a follow-up was asked; the next one is taken by it, in turn. */
  followUpsAsked: number
}

/**
 * The card after an answer. The three judgements are the three boxes, with one exception: a question that had to be
 * asked again is not known for three days because it went well a minute later, so it moves up one box only.
 */
export function gradeCard(card: Card | undefined, grade: Grade, today: CalendarDay): Card {
  const box = boxAfter(card?.box, grade)
  return {
    box,
    due: addDays(today, BOX_DAYS[box]),
    reviewed: today,
    followUpsAsked: card?.followUpsAsked ?? 0,
  }
}

function boxAfter(box: Box | undefined, grade: Grade): Box {
  if (grade === 'again')
    return 1
  if (grade === 'unsure' || box === 1)
    return 2
  return 3
}

export interface DueOptions {
  today: CalendarDay
  /** Day of the interview; one that is not ahead changes nothing. */
  interview?: CalendarDay
}

/**
 * The day on which a question is to be practised next; `today` or earlier means due.
 *
 * An interview pulls everything due to the day before it at the latest. What was practised on that last day has had
 * its turn and waits for the interview itself, or the same question would be due all evening.
 */
export function dueDay(card: Card | undefined, { today, interview }: DueOptions): CalendarDay {
  if (!card)
    return today
  // No box waits longer than three days: a later day was written while the clock was wrong.
  const due = earlier(card.due, addDays(today, BOX_DAYS[3]))
  if (!interview || interview <= today || due < interview)
    return due
  const lastDay = addDays(interview, -1)
  return card.reviewed >= lastDay && card.reviewed <= today ? interview : lastDay
}

export type Order = 'due' | 'random'
/** `due` asks what is due; `all` asks every question, in the `due` order those that are due first. */
export type Scope = 'due' | 'all'

export interface QueueOptions extends DueOptions {
  order: Order
  scope: Scope
  /** From 0 to below 1, like `Math.random`. */
  random: () => number
}

/**
 * Slugs in the order in which they are asked. Between equals chance decides: an interviewer does not begin with the
 * deck's first question, and on the first day all are equal.
 */
export function buildQueue(slugs: readonly string[], cardOf: (slug: string) => Card | undefined, options: QueueOptions): string[] {
  const { today, order, scope, random } = options
  const entries = slugs
    .map(slug => ({ slug, due: dueDay(cardOf(slug), options), isNew: !cardOf(slug) }))
    .filter(({ due }) => scope === 'all' || due <= today)
  const shuffled = shuffle(entries, random)
  if (order === 'random')
    return shuffled.map(({ slug }) => slug)
  return shuffled
    // What was practised before and has come due may be forgotten meanwhile; what is new cannot be.
    .sort((a, b) => a.due.localeCompare(b.due) || Number(a.isNew) - Number(b.isNew))
    .map(({ slug }) => slug)
}

/** The queue once its first question was judged: 다시 puts it back some places further on. */
export function advanceQueue(queue: readonly string[], grade: Grade): string[] {
  const [asked, ...rest] = queue
  return asked !== undefined && grade === 'again' ? rest.toSpliced(AGAIN_AFTER, 0, asked) : rest
}
