import type { Browser } from 'playwright-core'
import type { OutputOption } from '../output/outputFolder.ts'
import type { ExportCommand } from './exportOptions.ts'
import type { ExportedPdf } from './exportPdf.ts'
import type { PrintDeckOptions } from './printDeck.ts'
import type { ProgressStream } from './progress.ts'
import { relative, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { browserVariable, launchBrowser } from '../browser/index.ts'
import { interruptible } from '../cli/interrupt.ts'
import { runCommand } from '../cli/runCommand.ts'
import { checkOutputFile, writeOutputFile } from '../output/outputFile.ts'
import { checkOutputFolder } from '../output/outputFolder.ts'
import { exportHelp, exportOptions, readExportCommand } from './exportOptions.ts'
import { createProgress } from './progress.ts'

/** Where the command runs, and where it writes what it has to say. */
export interface ExportTerminal {
  /** Folder that holds `slides.md`. */
  root: string
  /** How long the page may take for one step, in milliseconds; only tests have less than usual. */
  patience?: number
  out: ProgressStream
  err: ProgressStream
}

/** Runs the command; resolves to its exit code: 0, 1 for what the user can mend, 130 when interrupted. */
export function runExport(args: string[], { root, patience, out, err }: ExportTerminal): Promise<number> {
  return runCommand({ help: exportHelp, options: exportOptions, args, out, err }, (values) => {
    const command = readExportCommand(values, root)
    return interruptible(signal => exportDeck(command, { root, patience, out }, signal))
  })
}

async function exportDeck(command: ExportCommand, { root, patience, out }: Omit<ExportTerminal, 'err'>, signal: AbortSignal): Promise<void> {
  const start = performance.now()
  // Before minutes of work, not after.
  await (command.format === 'png' ? checkOutputFolder : checkOutputFile)(placeOf(command, root))
  const progress = createProgress(out)
  const place = relative(process.cwd(), command.output)
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`
  // The build draws the diagrams in a process of its own, with a browser too.
  if (command.browser)
    process.env[browserVariable] = resolve(command.browser)
  const launching = startBrowser(command.browser, signal)
  const { format } = command
  if (format !== 'pdf') {
    const { exportWithSlidev } = await import('./slidevExport.ts')
    const { slides } = await exportWithSlidev({ ...command, place: placeOf(command, root), format, root, patience, launching, progress, signal })
    out.write(`${place}: ${slides} slides, ${seconds()}\n`)
    return
  }
  const { data, pages, reused } = await makePdf(command, { ...command, root, patience, launching, progress, signal })
  await writeOutputFile(placeOf(command, root), data, signal)
  const size = data.length < 1e6 ? `${Math.ceil(data.length / 1e3)} KB` : `${(data.length / 1e6).toFixed(1)} MB`
  out.write(`${place}: ${pages} pages, ${size}, ${seconds()}${reused ? ' (from the build of the last time: nothing has changed)' : ''}\n`)
}

function placeOf({ given }: ExportCommand, root: string): OutputOption {
  return { option: '--output', given, root }
}

/** Starts the browser at once: it is there when this program has read its own code and the deck. */
function startBrowser(explicitPath: string | undefined, signal: AbortSignal): Promise<Browser> {
  const launching = launchBrowser({ explicitPath, signal })
  // Whoever waits for it sees the failure.
  launching.catch(() => {})
  return launching
}

async function makePdf({ script }: ExportCommand, options: PrintDeckOptions): Promise<ExportedPdf> {
  if (script)
    return (await import('./exportScript.ts')).exportScript(options)
  return (await import('./exportPdf.ts')).exportPdf(options)
}
