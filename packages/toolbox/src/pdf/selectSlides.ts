import type { Deck, DeckSlide, Section } from '../deck/loadDeck.ts'
import { chooseSections } from '../cli/chooseSections.ts'

/** The part of a deck that an export holds. */
export interface SlideSelection {
  slides: DeckSlide[]
  sections: Section[]
  /** The slides' numbers as Slidev's `range` takes them, such as `1-3,7`; nothing where it is the whole deck. */
  range?: string
}

/**
 * Picks the sections that were asked for, in the deck's order, or the whole deck where none were.
 *
 * @param deck as it is exported: without private sections unless they are wanted
 * @param given what `--section` was given
 * @param allSections of the deck, private ones included, to tell a private slug from an unknown one
 * @throws UserError that lists the slugs that there are
 */
export function selectSlides(deck: Deck, given: string[], allSections: Section[] = deck.sections): SlideSelection {
  const slugs = chooseSections(given, deck.sections, allSections.filter(section => section.private).map(({ slug }) => slug))
  if (!slugs)
    return { slides: deck.slides, sections: deck.sections }

  const sections = deck.sections.filter(({ slug }) => slugs.has(slug))
  const slides = sections.flatMap(section => section.slides)
  return {
    slides,
    sections,
    range: toRange(slides.map(({ no }) => no)),
  }
}

/** Writes ascending numbers as ranges: 1, 2, 3, 7 becomes `1-3,7`. */
export function toRange(numbers: number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && last[1] === number - 1)
      last[1] = number
    else
      runs.push([number, number])
  }
  return runs.map(([from, to]) => from === to ? `${from}` : `${from}-${to}`).join(',')
}
