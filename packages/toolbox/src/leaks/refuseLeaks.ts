import type { ViteBuildResult } from '../build/viteBuild.ts'
import type { DeckLedger } from '../deck/deckConfig.ts'
import type { Deck } from '../deck/loadDeck.ts'
import { glob, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { UserError } from '../cli/userError.ts'
import { loadDeck } from '../deck/loadDeck.ts'
import { findLeaks } from './findLeaks.ts'
import { divideText } from './hiddenText.ts'

export interface RefuseLeaksOptions {
  /** Folder that holds `slides.md`. */
  root: string
  /** The finished folder. */
  dir: string
  /** The whole deck, private sections included. */
  all: Deck
  /** Whether private sections are meant to be in it. */
  includePrivate: boolean
  /** Whether the candidate's address is meant to be in it. */
  email: boolean
  ledger?: DeckLedger
  build: Pick<ViteBuildResult, 'entries' | 'modules'>
}

/** Sources whose words a build's pages and settings are made of. */
const WRITERS = join(import.meta.dirname, '..')

/** Packages of this toolbox: what they say in a page is interface, wherever they are installed. */
const OWN_PACKAGES = /\/node_modules\/(?:slidev-addon-(?:share|rehearsal)|@interview-deck)\/(?!.*\/node_modules\/)/

/** Packages that write part of a build and are not in it themselves. */
const GENERATORS = ['mermaid/dist/mermaid.esm.min.mjs', 'mermaid/dist/chunks/mermaid.esm.min/*.mjs', '@slidev/cli/dist/*.mjs', 'vite/dist/node/**/*.js', '@vue/compiler-*/dist/*.cjs.prod.js']

const NAMED = 10

/** @throws UserError that names files and words, where a finished build holds what only the presenter may read */
export async function refuseLeaks({ root, dir, all, includePrivate, email, ledger, build }: RefuseLeaksOptions): Promise<void> {
  const shared = includePrivate ? all : await loadDeck({ root, includePrivate: false })
  const isLibrary = (file: string) => file.includes('/node_modules/') && !OWN_PACKAGES.test(file)
  const own = build.modules.filter(file => !isLibrary(file) && !(ledger && file.startsWith(join(root, ledger.folder, 'ledger') + sep)))
  const writers = await Array.fromAsync(glob('{site,build}/*.{ts,js}', { cwd: WRITERS, exclude: ['**/*.test.*'] }))
  const leaks = await findLeaks({
    ...divideText({ all, shared, ledger, shippedEntries: new Set(build.entries), email }),
    dir,
    ownCode: await Promise.all([...own, ...writers.map(file => join(WRITERS, file))].map(file => readFile(file, 'utf-8').catch(() => ''))),
    libraries: async () => [
      ...build.modules.filter(isLibrary),
      ...(await Array.fromAsync(glob(GENERATORS, { cwd: join(root, 'node_modules') }))).map(file => join(root, 'node_modules', file)),
    ],
  })
  if (leaks.length) {
    throw new UserError([
      'The finished build holds what only the presenter may read, and was thrown away:',
      ...leaks.slice(0, NAMED).map(({ file, text, place }) => `  ${file}: "${text}" (from ${place})`),
      ...leaks.length > NAMED ? [`  and ${leaks.length - NAMED} more`] : [],
      'A word that may be public has to stand on a public slide. Else look where the file got it from: a component, a layout, styles, the headmatter.',
    ].join('\n'))
  }
}
