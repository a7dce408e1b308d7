import type { DeckSlide } from '../deck/loadDeck.ts'
import { stripVTControlCharacters } from 'node:util'
import { UserError } from '../cli/userError.ts'
import { slidePlace } from '../deck/slidePlace.ts'

/** The name under which Slidev hands a slide to Vite, its number in the deck at the end. */
const slideModule = /\.md__slidev_(\d+)\.md/
const unresolved = /Could not resolve '([^']+)'/
/** The line on which Rolldown tells what a plugin threw. */
const thrown = /^(?:RolldownError|SyntaxError|Error|CompilerError): ?(.+)$/m

/**
 * The failure of Slidev's own exporter.
 *
 * @param format that was asked for
 * @param log what the exporter printed
 */
export function explainExportError(format: string, log: string): Error {
  const [timeout] = /timeout (?:of )?\d+ ?ms exceeded/i.exec(stripVTControlCharacters(log)) ?? []
  return timeout
    ? new UserError(`--format ${format}: Slidev's exporter waited too long for a slide (${timeout}). Nothing was written. Try again when the machine is less busy, with fewer slides by --section, or with --format pdf.`)
    : new Error(`slidev export failed.\n${log.trim()}`)
}

/**
 * Turns the failure of a build that a slide has caused into one that names the slide, its file and line; returns any other
 * error as it is.
 *
 * @param error what `buildDeck` threw
 * @param slides the slides of the deck that was built
 */
export function explainBuildError(error: Error, slides: DeckSlide[]): Error {
  const message = stripVTControlCharacters(error.message)
  const slide = slides.find(({ no }) => String(no) === slideModule.exec(message)?.[1])
  if (!slide)
    return error
  const file = unresolved.exec(message)?.[1]
  if (file)
    return new UserError(`${slidePlace(slide, file)}: ${file} cannot be found. A picture in public/ is named from there: /name.png.`)
  return new UserError(`${slidePlace(slide)}: the slide cannot be rendered: ${thrown.exec(message)?.[1] ?? message}`)
}
