import type { CommandTerminal } from '../cli/runCommand.ts'
import type { ExportCommand } from './exportOptions.ts'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { launchBrowser } from '../browser/launchBrowser.ts'
import { interruptible } from '../cli/interrupt.ts'
import { HERE, runCommand } from '../cli/runCommand.ts'
import { readHeadmatter } from '../deck/checkHeadmatter.ts'
import { checkOutputFile, writeOutputFile } from '../output/outputFile.ts'
import { exportHelp, exportOptions, readExportCommand } from './exportOptions.ts'

/** Resolves to the exit code: 0, 1 for what the user can mend, 130 when interrupted. */
export function runExport(args = process.argv.slice(2), { out, err, ...place } = HERE): Promise<number> {
  return runCommand({ help: exportHelp, options: exportOptions, args, out, err }, async (values) => {
    const { exportFilename } = await readHeadmatter(place.root)
    const command = readExportCommand(values, exportFilename)
    return interruptible(signal => exportDeck(command, { ...place, out }, signal))
  })
}

async function exportDeck(command: ExportCommand, { root, out }: Omit<CommandTerminal, 'err'>, signal: AbortSignal): Promise<void> {
  const start = performance.now()
  const place = { option: '--output', given: command.output, root }
  await checkOutputFile(place)
  // Starts while code and deck are read. Handled where it is awaited.
  const launching = launchBrowser(signal)
  launching.catch(() => {})
  const { exportPdf } = await import('./exportPdf.ts')
  const { data, pages, reused, warnings } = await exportPdf({ ...command, root, launching, onStep: step => out.write(`${step} …\n`), signal })
  await writeOutputFile(place, data, signal)
  warnings.forEach(warning => out.write(`${warning}\n`))
  const size = data.length < 1e6 ? `${Math.ceil(data.length / 1e3)} KB` : `${(data.length / 1e6).toFixed(1)} MB`
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  out.write(`${command.output}: ${pages} pages, ${size}, ${seconds} s${reused ? ' (from the last build: nothing has changed)' : ''}\n`)
}
