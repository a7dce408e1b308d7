import type { Deck, DeckSlide } from '@interview-deck/toolbox/deck/loadDeck'

/** Pages of a slide: one, or one for each of its steps. */
function pagesOf({ frontmatter: { printSteps, clicks } }: DeckSlide): number {
  return printSteps ? Number(clicks) + 1 : 1
}

export function labelsOf(slide: DeckSlide): string[] {
  return pagesOf(slide) === 1 ? [String(slide.no)] : Array.from({ length: pagesOf(slide) }, (_, step) => `${slide.no}-${step + 1}`)
}

/** 0-based first and last page of a slide. */
export function placeOf({ slides }: Deck, no: number): { first: number, last: number } {
  const first = slides.filter(slide => slide.no < no).reduce((sum, slide) => sum + pagesOf(slide), 0)
  return { first, last: first + pagesOf(slides.find(slide => slide.no === no)!) - 1 }
}
