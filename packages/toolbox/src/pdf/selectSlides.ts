import type { Deck } from '../deck/loadDeck.ts'
import { chooseSections } from '../cli/chooseSections.ts'

export type SlideSelection = Pick<Deck, 'slides' | 'sections'>

export function selectSlides(deck: SlideSelection, given: string[], heldBack: string[] = []): SlideSelection {
  const slugs = chooseSections(given, deck.sections, heldBack)
  if (!slugs)
    return deck
  const sections = deck.sections.filter(({ slug }) => slugs.has(slug))
  return { sections, slides: sections.flatMap(({ slides }) => slides) }
}
