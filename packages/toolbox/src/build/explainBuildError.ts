import type { DeckSlide } from '../deck/loadDeck.ts'
import { stripVTControlCharacters } from 'node:util'
import { UserError } from '../cli/userError.ts'
import { slidePlace } from '../deck/slidePlace.ts'

const SLIDE_MODULE = /\.md__slidev_(\d+)\.md/
const UNRESOLVED = /Could not resolve '([^']+)'/
const THROWN = /^(?:RolldownError|SyntaxError|Error|CompilerError): ?(.+)$/m

/** Names the slide that caused a failure, or at least the deck's files instead of the copy's. */
export function explainBuildError(error: Error, copy: { root: string, slides: DeckSlide[] }, root: string): Error {
  const message = stripVTControlCharacters(error.message).replaceAll(copy.root, root)
  const slide = copy.slides.find(({ no }) => String(no) === SLIDE_MODULE.exec(message)?.[1])
  if (!slide || error instanceof UserError) {
    error.message = error.message.replaceAll(copy.root, root)
    return error
  }
  const file = UNRESOLVED.exec(message)?.[1]
  if (file)
    return new UserError(`${slidePlace(slide, file)}: ${file} cannot be found. A picture in public/ is named from there: /name.png.`)
  return new UserError(`${slidePlace(slide)}: the slide cannot be rendered: ${THROWN.exec(message)?.[1] ?? message}`)
}
