import type { OptionValues } from '../cli/runCommand.ts'
import type { Deck } from '../deck/loadDeck.ts'
import { basename, extname } from 'node:path'
import { chooseSections } from '../cli/chooseSections.ts'
import { UserError } from '../cli/userError.ts'

export type ExportCommand = ReturnType<typeof readExportCommand>

export const exportHelp = `Export the deck as a PDF.

Usage: npm run export -- [options]
       npm run export:script -- [options]

  export         out/deck.pdf: one page a slide, all steps shown, tagged, with an outline
  export:script  out/script.pdf: A4 to rehearse from, each slide small beside what is said aloud

  --output <file>   where to write (out/deck.pdf, or as exportFilename in the headmatter says; out/script.pdf)
  --section <list>  only these sections: slugs or numbers, comma-separated (incident-response,9)
  --private         keep the private sections; each of their pages is marked 비공개
  --with-clicks     one page for every step of a slide (not for export:script)
  --help            show this text

DECK_BROWSER=<path> names a Chrome, Edge or Chromium to use; without it, one is found.
What an earlier run wrote is replaced in one step when the new file is whole; any other file that is there is left alone.
Speaker notes are in the script only.`

export const exportOptions = {
  'script': { type: 'boolean', default: false },
  'output': { type: 'string', short: 'o' },
  'section': { type: 'string', multiple: true },
  'with-clicks': { type: 'boolean', default: false },
  'private': { type: 'boolean', default: false },
} as const

/**
 * `exportFilename` is the headmatter's.
 *
 * @throws UserError that names the option and what is allowed
 */
export function readExportCommand(values: OptionValues<typeof exportOptions>, exportFilename?: unknown) {
  const { script, output = script ? 'out/script.pdf' : `out/${basename(String(exportFilename ?? 'deck'), '.pdf')}.pdf` } = values
  if (script && values['with-clicks'])
    throw new UserError('--with-clicks: the script shows each slide once, beside its notes. Leave it out, or use npm run export.')
  if (extname(output) !== '.pdf')
    throw new UserError(`--output ${output}: the file's name has to end in .pdf.`)
  return { script, output, sections: values.section ?? [], withClicks: values['with-clicks'], includePrivate: values.private }
}

export type SlideSelection = Pick<Deck, 'slides' | 'sections'>

export function selectSlides(deck: SlideSelection, given: string[], heldBack: string[] = []): SlideSelection {
  const slugs = chooseSections(given, deck.sections, heldBack)
  if (!slugs)
    return deck
  const sections = deck.sections.filter(({ slug }) => slugs.has(slug))
  return { sections, slides: sections.flatMap(({ slides }) => slides) }
}
