import type { Section } from '@interview-deck/toolbox/deck/loadDeck'
import { countClickMarks } from '@interview-deck/toolbox/deck/clickMarks'
import { loadDeck } from '@interview-deck/toolbox/deck/loadDeck'
import { formatTime } from '../../packages/slidev-addon-rehearsal/shared/format.ts'
import { root } from './root.ts'

/* eslint-disable antfu/no-top-level-await -- tests are named by what is found */
// What a test needs of the deck that is here, found by what it is like: with another interview in its place it finds that one's.

/** As it is rehearsed, and as it is shared. */
export const whole = await loadDeck({ root })
export const shared = await loadDeck({ root, includePrivate: false })

/** Two public questions: one of many slides, and the last of those with the smallest budget. */
export const long = first(({ slides }) => -slides.length)
export const brief = shared.sections.findLast(({ budget }) => budget === first(({ budget }) => budget).budget)!

/** A shared slide that takes several steps, if there is one; `undefined` lets a test be skipped. */
export const stepped = shared.slides.find(({ no, note, frontmatter }) => no < shared.slides.length && !frontmatter.routeAlias && countClickMarks(note) > 1)
/** The last one without steps, between others. */
export const still = shared.slides.findLast(({ no, note, frontmatter }) => no > 1 && no < shared.slides.length && !frontmatter.routeAlias && countClickMarks(note) === 0)!
export const withDiagram = shared.slides.find(({ content }) => content.includes('```mermaid'))

function first(rank: (section: Section) => number): Section {
  return shared.sections.toSorted((a, b) => rank(a) - rank(b))[0]!
}

/** Matches the address of a slide: going forwards that is its number, a way back ends at its name. */
export function addressOf(no: number, { slides } = shared): RegExp {
  const { routeAlias } = slides[no - 1]!.frontmatter
  return new RegExp(`/(?:${no}${routeAlias ? `|${routeAlias}` : ''})(?:[?#].*)?$`)
}

/** Seconds, as the pages write them. */
export function minutes(seconds: number): string {
  return formatTime(seconds * 1000)
}
