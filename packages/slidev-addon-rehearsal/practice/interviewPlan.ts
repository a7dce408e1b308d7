import type { FollowUp, RehearsalSection } from '../sections.ts'
import type { Part } from './part.ts'
import { shuffle } from '../shared/shuffle.ts'
import { FOLLOW_UP_BUDGET } from './part.ts'

export const TEMPERS = ['friendly', 'sceptical'] as const
export type Temper = typeof TEMPERS[number]

/** Minutes that an interview may take. */
export const LENGTHS = [10, 20, 30] as const
export type Minutes = typeof LENGTHS[number]

/** Asking, and getting from one question to the next, in seconds. */
const ASKING = 10
/** A question with less time than this is one of the short ones that are thrown in. */
const SHORT_BUDGET = 45
/** How many of those an interview has. */
const SHORT_ONES: Record<Minutes, number> = { 10: 1, 20: 2, 30: 3 }
/** How many follow-ups an answer draws: each number as likely as the others. */
const FOLLOW_UPS: Record<Temper, number[]> = { friendly: [0, 1, 1], sceptical: [1, 2, 2] }
/** How often an interviewer does not wait for the end of an answer. */
const BREAKS_IN: Record<Temper, number> = { friendly: 0.15, sceptical: 0.4 }
/** Not before most of the answer was given, and not at its very end. */
const BREAKS_IN_BETWEEN = { from: 0.6, to: 0.95 }
/** How often a follow-up comes later, when one has stopped waiting for it. */
const COMES_LATER = 0.25

export interface PlanOptions {
  minutes: Minutes
  temper: Temper
  /** From 0 to below 1, like `Math.random`. */
  random: () => number
}

/**
 * What an interview asks, in its order: the introduction, questions in an order that nobody knows, short ones among them, the last
 * words. As many questions as the minutes hold, the time for follow-ups included; first and last are asked in any case.
 */
export function planInterview(sections: readonly RehearsalSection[], { minutes, temper, random }: PlanOptions): Part[] {
  const [first, ...others] = [...sections].sort((a, b) => Number(b.asked === 'first') - Number(a.asked === 'first'))
  if (!first)
    return []
  const last = others.find(section => section.asked === 'last') ?? others.at(-1)
  const frame = last ? [first, last] : [first]
  const between = shuffle(others.filter(section => section !== last), random)
  const isShort = ({ budget }: RehearsalSection) => budget < SHORT_BUDGET
  const short = between.filter(isShort).slice(0, SHORT_ONES[minutes])

  let seconds = minutes * 60 - [...frame, ...short].reduce((sum, { budget }) => sum + budget + ASKING, 0)
  const long: Part[][] = []
  for (const section of between.filter(section => !isShort(section))) {
    const parts = withFollowUps(section, temper, random)
    const needed = section.budget + ASKING + (parts.length - 1) * (FOLLOW_UP_BUDGET + ASKING)
    if (needed > seconds)
      continue
    seconds -= needed
    long.push(parts)
  }
  const turns = scatter(long, short.map(({ slug }) => [{ slug }]), random)
  return [{ slug: first.slug }, ...postpone(turns, random).flat(), ...(last ? [{ slug: last.slug }] : [])]
}

function withFollowUps({ slug, followUps }: RehearsalSection, temper: Temper, random: () => number): Part[] {
  const counts = FOLLOW_UPS[temper]
  const asked = ordered(followUps, temper, random).slice(0, counts[Math.floor(random() * counts.length)])
  const breaksIn = asked.length > 0 && random() < BREAKS_IN[temper]
  const { from, to } = BREAKS_IN_BETWEEN
  return [
    breaksIn ? { slug, breaksInAt: from + random() * (to - from) } : { slug },
    ...asked.map(followUp => ({ slug, followUp: followUps.indexOf(followUp) })),
  ]
}

/** A sceptical interviewer presses on figures first: those follow-ups name the fact that they are about. */
function ordered(followUps: readonly FollowUp[], temper: Temper, random: () => number): FollowUp[] {
  const shuffled = shuffle(followUps, random)
  return temper === 'friendly' ? shuffled : shuffled.sort((a, b) => Number(Boolean(b.aboutFigure)) - Number(Boolean(a.aboutFigure)))
}

/** Puts each short question at a place of its own choosing. */
function scatter(long: Part[][], short: Part[][], random: () => number): Part[][] {
  return short.reduce((turns, turn) => turns.toSpliced(Math.floor(random() * (turns.length + 1)), 0, turn), long)
}

/** Some last follow-ups come only after the question that was next; what breaks in does not wait. */
function postpone(turns: Part[][], random: () => number): Part[][] {
  const result = turns.map(turn => [...turn])
  for (const [index, turn] of result.entries()) {
    const later = result[index + 1]
    const isOwn = turn.at(-1)?.slug === turn[0]?.slug
    const least = turn[0]?.breaksInAt === undefined ? 1 : 2
    if (later && isOwn && turn.length > least && random() < COMES_LATER)
      later.push(turn.pop()!)
  }
  return result
}
