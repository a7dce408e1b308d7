import type { FoundBrowser } from '@interview-deck/toolbox/browser/findBrowser'
import type { Contestant } from './measure.ts'
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { findBrowser } from '@interview-deck/toolbox/browser/findBrowser'
import { runCommand } from '@interview-deck/toolbox/cli/runCommand'
import { wholeNumber } from '@interview-deck/toolbox/cli/wholeNumber'
import { loadDeck } from '@interview-deck/toolbox/deck/loadDeck'
import { marpCommand, ownCommand, stockCommand } from './commands.ts'
import { growDeck } from './growDeck.ts'
import { formatMeasured, measureOnce, measureRounds } from './measure.ts'

const HELP = `Times the PDF export against stock Slidev and Marp on the same deck, with the same browser, turn by turn.

Usage: npm run bench:pdf -- [options]

  --runs <n>    rounds of which the median counts (5)
  --times <n>   also exports and builds of a deck with every section n times, once (10; 0 leaves it out)
  --help        show this text

Each number is a whole process with its children: wall time and highest memory. Marp comes from npx and has no diagrams.
Nothing else should run on the machine meanwhile.
`

/** The exports of the deck in `root` that are compared, into `folder`. Stock Slidev exports the copy that the first one has made. */
async function exportsOf(root: string, folder: string, { executablePath, env: browserEnv }: FoundBrowser): Promise<Contestant[]> {
  const env = { ...browserEnv, DECK_BROWSER: executablePath, CI: '1' }
  const own = ownCommand('export', '--output', join(folder, 'own.pdf'))
  const deck = await loadDeck({ root, includePrivate: false })
  return [
    { name: 'this export, with its build', prepare: () => rm(join(root, '.cache/print'), { recursive: true, force: true }), args: own, cwd: root, env },
    { name: 'this export, nothing changed', args: own, cwd: root, env },
    { name: 'stock slidev export --with-toc', args: stockCommand('export', '--with-toc', '--executable-path', executablePath, '--output', join(folder, 'stock.pdf')), cwd: join(root, '.cache/print-public'), env },
    { name: 'Marp 4.5 --pdf --pdf-outlines, no diagrams', args: await marpCommand(deck, folder, '--pdf', '--pdf-outlines', '--browser', 'chrome', '--browser-path', executablePath, '--output', join(folder, 'marp.pdf')), cwd: folder, env },
  ]
}

process.exitCode = await runCommand({
  help: HELP,
  options: { runs: { type: 'string', default: '5' }, times: { type: 'string', default: '10' } },
}, async (values) => {
  const [runs, times] = [wholeNumber('--runs', values.runs), wholeNumber('--times', values.times, 0)]
  const root = process.cwd()
  const folder = await mkdtemp(join(tmpdir(), 'bench-pdf-'))
  const grown = join(root, '.cache/bench-deck')
  const browser = await findBrowser()
  const slidesIn = async (root: string) => (await loadDeck({ root, includePrivate: false })).slides.length
  try {
    console.log(`${await slidesIn(root)} slides, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, browser ${browser.executablePath}`)
    const all = await exportsOf(root, folder, browser)
    const medians = (await measureRounds(all, runs)).map(({ seconds }) => seconds)
    const [cold, warm, stock, marp] = medians as [number, number, number, number]
    console.log(`
Medians of ${runs}:
${all.map(({ name }, index) => `  ${medians[index]!.toFixed(2).padStart(7)} s  ${name}`).join('\n')}

  with build ÷ stock Slidev       ${(cold / stock).toFixed(2)}  (target at most 0.60)
  nothing changed ÷ stock Slidev  ${(warm / stock).toFixed(2)}  (target at most 0.20)
  with build ÷ Marp               ${(cold / marp).toFixed(2)}
  nothing changed ÷ Marp          ${(warm / marp).toFixed(2)}
  size                            ${((await stat(join(folder, 'own.pdf'))).size / 1e6).toFixed(2)} MB  (target at most 3 MB)`)

    if (times === 0)
      return
    await growDeck(root, grown, times)
    // The root's own files are not overwritten: an export replaces only what the same deck wrote.
    const grownFolder = join(folder, 'grown')
    await mkdir(grownFolder)
    console.log(`\n${times} times every section, ${await slidesIn(grown)} slides:`)
    const builds = [
      { name: 'this build', args: ownCommand('build', '--out', join(grownFolder, 'own')), cwd: grown },
      { name: 'stock slidev build', args: stockCommand('build', '--out', join(grownFolder, 'stock')), cwd: join(grown, '.cache/public') },
    ]
    for (const contestant of [...builds, ...await exportsOf(grown, grownFolder, browser)])
      console.log(`  ${contestant.name}: ${await measureOnce(contestant).then(formatMeasured, (error: Error) => `failed: ${error.message}`)}`)
  }
  finally {
    await rm(folder, { recursive: true, force: true })
    await rm(grown, { recursive: true, force: true })
  }
})
