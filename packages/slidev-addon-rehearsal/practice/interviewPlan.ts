import type { FollowUp, RehearsalSection } from '../sections.ts'
import type { Part } from './part.ts'
import { shuffle } from '../shared/shuffle.ts'
import { FOLLOW_UP_BUDGET } from './part.ts'

export const TEMPERS = ['friendly', 'sceptical'] as const
export type Temper = typeof TEMPERS[number]

export const LENGTHS = [10, 20, 30] as const
export type Minutes = typeof LENGTHS[number]

const ASKING = 10
/** How many follow-ups an answer draws: each number as likely as the others. */
const FOLLOW_UPS: Record<Temper, number[]> = { friendly: [0, 1, 1], sceptical: [1, 2, 2] }
const BREAKS_IN: Record<Temper, number> = { friendly: 0.15, sceptical: 0.4 }
const BREAKS_IN_BETWEEN = { from: 0.6, to: 0.95 }

export interface PlanOptions {
  minutes: Minutes
  temper: Temper
  random: () => number
}

/** The introduction, as many questions as fit in random order, each with its follow-ups, the last words. */
export function planInterview(sections: readonly RehearsalSection[], { minutes, temper, random }: PlanOptions): Part[] {
  const [first, ...others] = [...sections].sort((a, b) => Number(b.asked === 'first') - Number(a.asked === 'first'))
  if (!first)
    return []
  const last = others.find(section => section.asked === 'last') ?? others.at(-1)
  const closing = last ? [last] : []
  let seconds = minutes * 60 - [first, ...closing].reduce((sum, { budget }) => sum + budget + ASKING, 0)
  const between = shuffle(others.filter(section => section !== last), random).flatMap((section) => {
    const parts = withFollowUps(section, temper, random)
    const needed = section.budget + ASKING + (parts.length - 1) * (FOLLOW_UP_BUDGET + ASKING)
    if (needed > seconds)
      return []
    seconds -= needed
    return parts
  })
  return [{ slug: first.slug }, ...between, ...closing.map(({ slug }) => ({ slug }))]
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

function ordered(followUps: readonly FollowUp[], temper: Temper, random: () => number): FollowUp[] {
  const shuffled = shuffle(followUps, random)
  return temper === 'friendly' ? shuffled : shuffled.sort((a, b) => Number(b.aboutFigure) - Number(a.aboutFigure))
}
