import type { OptionValues } from '../cli/runCommand.ts'
import { extname, resolve } from 'node:path'
import { UserError } from '../cli/userError.ts'

const exportFormats = ['pdf', 'pptx', 'png'] as const
type ExportFormat = typeof exportFormats[number]

/** What `npm run export` was asked for. */
export interface ExportCommand {
  /** The rehearsal copy with notes on A4 instead of the slides. */
  script: boolean
  format: ExportFormat
  /** File (a folder for `png`) to write, as it was named. */
  given: string
  /** The same, absolute. */
  output: string
  /** What `--section` was given; nothing means the whole deck. */
  sections: string[]
  withClicks: boolean
  /** Keeps the private sections. */
  includePrivate: boolean
  /** Browser that the user names. */
  browser?: string
}

export const exportHelp = `Export the deck into one file.

Usage: npm run export -- [options]
       npm run export:script -- [options]

  export         out/deck.pdf: one page a slide, all steps shown, tagged, with an outline
  export:script  out/script.pdf: A4 to rehearse from, each slide small beside what is said aloud

  --output <file>     where to write (default: out/deck.pdf, out/script.pdf, out/deck.pptx, out/png)
  --section <list>    only these sections: slugs or numbers, comma-separated (incident-response,9)
  --private           keep the private sections; each of their pages is marked 비공개
  --with-clicks       one page for every step of a slide (not for export:script)
  --format <format>   pdf (default), pptx or png, the last two made by Slidev's own exporter
  --browser <path>    a Chrome, Edge or Chromium to use; DECK_BROWSER=<path> does the same.
                      Without it: one that Playwright manages, an installed one, the embedded one
  --help              show this text

What an earlier run wrote is replaced in one step when the new file is whole; any other file that is there is left alone.
Speaker notes are in the script only.`

export const exportOptions = {
  'script': { type: 'boolean', default: false },
  'format': { type: 'string', default: 'pdf' },
  'output': { type: 'string', short: 'o' },
  'section': { type: 'string', multiple: true },
  'with-clicks': { type: 'boolean', default: false },
  'private': { type: 'boolean', default: false },
  'browser': { type: 'string' },
} as const

/**
 * What the options ask for.
 *
 * @param values the options
 * @param root the project's folder; `--output` is relative to it, as npm runs scripts there
 * @throws UserError that names the option and what is allowed
 */
export function readExportCommand(values: OptionValues<typeof exportOptions>, root: string): ExportCommand {
  const { script, format, browser } = values
  if (!isFormat(format))
    throw new UserError(`--format ${format}: no such format. Allowed: ${exportFormats.join(', ')}.`)
  if (script && format !== 'pdf')
    throw new UserError(`--format ${format}: the script is a PDF. Leave --format out, or use npm run export.`)
  if (script && values['with-clicks'])
    throw new UserError('--with-clicks: the script shows each slide once, beside its notes. Leave it out, or use npm run export.')
  const given = values.output ?? defaultOutput(script, format)
  if (format !== 'png' && extname(given) !== `.${format}`)
    throw new UserError(`--output ${given}: the file's name has to end in .${format}.`)
  return {
    script,
    format,
    given,
    output: resolve(root, given),
    sections: values.section ?? [],
    withClicks: values['with-clicks'],
    includePrivate: values.private,
    browser,
  }
}

function isFormat(format: string): format is ExportFormat {
  return (exportFormats as readonly string[]).includes(format)
}

function defaultOutput(script: boolean, format: ExportFormat): string {
  if (script)
    return 'out/script.pdf'
  return format === 'png' ? 'out/png' : `out/deck.${format}`
}
