import type { Deck } from '../deck/loadDeck.ts'
import { chooseSections } from '../cli/chooseSections.ts'

/** The part of a deck that an export holds. */
export type SlideSelection = Pick<Deck, 'slides' | 'sections'>

/**
 * The sections that were asked for, in the deck's order, or the whole deck where none were.
 *
 * @param heldBack slugs of the private sections that `deck` does not hold
 * @throws UserError that lists the slugs that there are
 */
export function selectSlides(deck: SlideSelection, given: string[], heldBack: string[] = []): SlideSelection {
  const slugs = chooseSections(given, deck.sections, heldBack)
  if (!slugs)
    return deck
  const sections = deck.sections.filter(({ slug }) => slugs.has(slug))
  return { sections, slides: sections.flatMap(({ slides }) => slides) }
}
