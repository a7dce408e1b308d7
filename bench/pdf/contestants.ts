import type { FoundBrowser } from '@interview-deck/toolbox/browser'
import type { MeasureOptions } from './measure.ts'
import { execFile } from 'node:child_process'
import { realpath, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { loadDeck } from '@interview-deck/toolbox/deck/loadDeck'
import { marpText } from './marpText.ts'

/** Marp is fetched by npx, so that the project does not carry it around. */
const marpPackage = '@marp-team/marp-cli@4.5'

/** One way to make a PDF of a deck. */
export interface Contestant {
  name: string
  /** Undoes what an earlier run has left to reuse; not measured. */
  prepare?: () => Promise<void>
  /** Arguments for Node. */
  args: string[]
  options: MeasureOptions
}

/** All that are compared on the deck in `root`, writing into `folder`, with the same browser. */
export async function contestants(root: string, folder: string, browser: FoundBrowser): Promise<Contestant[]> {
  const env = { ...browser.env, DECK_BROWSER: browser.executablePath }
  const own = [join(fileURLToPath(import.meta.resolve('@interview-deck/toolbox/package.json')), '../bin/export.ts'), '--output', join(folder, 'own.pdf')]
  const slidev = join(fileURLToPath(import.meta.resolve('@slidev/cli/package.json')), '../bin/slidev.mjs')

  const marpDeck = join(folder, 'marp.md')
  const marpConfig = join(folder, 'marp.json')
  await writeFile(marpDeck, marpText(await loadDeck({ root, includePrivate: false })))
  await writeFile(marpConfig, JSON.stringify({ options: { emoji: { unicode: false, shortcode: false } } }))

  return [
    { name: 'this export, nothing changed', args: own, options: { cwd: root, env } },
    {
      name: 'this export, with its build',
      prepare: () => rm(join(root, '.cache/print'), { recursive: true, force: true }),
      args: own,
      options: { cwd: root, env },
    },
    {
      name: 'stock slidev export --with-toc',
      args: [slidev, 'export', 'slides.md', '--with-toc', '--executable-path', browser.executablePath, '--output', join(folder, 'slidev.pdf')],
      options: { cwd: root, env },
    },
    {
      name: 'Marp 4.5 --pdf --pdf-outlines, no diagrams',
      args: [await findMarp(), marpDeck, '--pdf', '--pdf-outlines', '--no-stdin', '--config-file', marpConfig, '--browser', 'chrome', '--browser-path', browser.executablePath, '--output', join(folder, 'marp.pdf')],
      options: { cwd: folder, env: { ...env, CI: '1' } },
    },
  ]
}

/** The path of Marp's command, fetched before anything is measured. */
export async function findMarp(): Promise<string> {
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx'
  const { stdout } = await promisify(execFile)(npx, ['--yes', '--package', marpPackage, '--call', 'command -v marp'])
  return realpath(stdout.trim())
}
