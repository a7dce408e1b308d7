import type { PlacedSlide } from '../deck/slidePlace.ts'
import { PageStuckError } from '../browser/watchPage.ts'
import { UserError } from '../cli/userError.ts'
import { slidePlace } from '../deck/slidePlace.ts'

/** Turns the failure of a page that does not answer into one that names the slide, its file and line; returns any other error as it is. */
export function explainStuck(error: unknown, slides: PlacedSlide[]): unknown {
  if (!(error instanceof PageStuckError))
    return error
  const slide = slides.find(({ no }) => no === error.slide)
  return new UserError(slide
    ? `${slidePlace(slide)}: the slide does not come to an end. ${error.message} Most likely its code is in an endless loop, or nearly.`
    : `The deck does not come to an end, and no slide's own component is at work. ${error.message} Look for an endless loop in slides, components/, layouts/, setup/ and the .vue files beside slides.md.`)
}
