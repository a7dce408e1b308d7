import type { DeckLedger } from '../deck/deckConfig.ts'
import type { Deck } from '../deck/loadDeck.ts'
import type { DeckCopy } from '../public/writeCopy.ts'
import type { BuiltDeck } from '../site/builtDeck.ts'
import { glob, readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { UserError } from '../cli/userError.ts'
import { packageFolder } from '../deck/packageFolder.ts'
import { listFiles } from '../public/listFiles.ts'
import { findLeaks } from './findLeaks.ts'
import { foreignMedia } from './foreignMedia.ts'
import { divideText } from './hiddenText.ts'

interface RefuseLeaksOptions {
  root: string
  dir: string
  all: Deck
  copy: DeckCopy
  email: boolean
  ledger?: DeckLedger
  build: Pick<BuiltDeck, 'modules'>
}

/** Folders with texts of pages and settings. */
const WRITERS = join(import.meta.dirname, '..')

/** This toolbox's packages: their texts are interface, wherever they are installed. */
const OWN_PACKAGES = /\/node_modules\/(?:slidev-addon-(?:share|rehearsal)|@interview-deck)\/(?!.*\/node_modules\/)/

/** Packages that generate part of a build. */
const GENERATORS = ['mermaid/dist/mermaid.esm.min.mjs', 'mermaid/dist/chunks/mermaid.esm.min/*.mjs', '@slidev/cli/dist/*.mjs', 'vite/dist/node/**/*.js', '@vue/compiler-*/dist/*.cjs.prod.js']

const TEXT = /\.(?:md|vue|[cm]?[jt]s|json|css|html|svg|txt|webmanifest)$/

const NAMED = 10

/** @throws UserError that names files and words, where a finished build holds what only the presenter may read */
export async function refuseLeaks({ root, dir, all, copy, email, ledger, build }: RefuseLeaksOptions): Promise<void> {
  const isLibrary = (file: string) => file.includes('/node_modules/') && !OWN_PACKAGES.test(file)
  const own = build.modules.filter(file => !isLibrary(file) && !file.startsWith(copy.root))
  const texts = await Promise.all(copy.files.filter(file => TEXT.test(file) && !file.startsWith('public/')).map(file => readFile(join(copy.root, file), 'utf-8')))
  const names = (await readdir(dir, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const files = new Map(await Promise.all(names.map(async name => [relative(dir, name).split(sep).join('/'), await readFile(name)] as const)))
  const writers = await Array.fromAsync(glob('{site/*,build/*,output/fileNames}.{ts,js}', { cwd: WRITERS, exclude: ['**/*.test.*'] }))
  const leaks = await findLeaks({
    ...divideText({ all, copy: { ...copy, texts }, ledger, email }),
    files,
    ownCode: await Promise.all([...own, ...writers.map(file => join(WRITERS, file))].map(file => readFile(file, 'utf-8').catch(() => ''))),
    libraries: async () => [
      ...build.modules.filter(isLibrary),
      ...(await Array.fromAsync(glob(GENERATORS, { cwd: join(root, 'node_modules') }))).map(file => join(root, 'node_modules', file)),
    ],
  })
  const packages = ['@slidev/client', `@slidev/theme-${String(all.headmatter.theme ?? 'default')}`].map(name => packageFolder(root, name)).filter(folder => folder !== undefined)
  const media = await foreignMedia(files, [
    ...copy.files.map(file => join(copy.root, file)),
    ...packages.flatMap(folder => listFiles(folder).map(file => join(folder, file))),
    ...build.modules.filter(file => file.includes('/node_modules/')),
  ])
  if (media.length) {
    throw new UserError([
      'The finished build holds pictures or data that are not in the copy it was made from, and was thrown away:',
      ...media.slice(0, NAMED).map(file => `  ${file}`),
      `Look at what a component or an addon brings along; ${relative(root, copy.root)} holds what may be shared.`,
    ].join('\n'))
  }
  if (leaks.length) {
    throw new UserError([
      'The finished build holds what only the presenter may read, and was thrown away:',
      ...leaks.slice(0, NAMED).map(({ file, text, place }) => `  ${file}: "${text}" (from ${place})`),
      ...leaks.length > NAMED ? [`  and ${leaks.length - NAMED} more`] : [],
      'A word that may be public has to stand on a public slide. Else look where the file got it from: a component, a layout, styles, the headmatter.',
    ].join('\n'))
  }
}
