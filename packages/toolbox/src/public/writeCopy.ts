import type { DeckConfig } from '../deck/deckConfig.ts'
import type { OwnKeys } from '../deck/frontmatterKeys.ts'
import type { DeckSlide } from '../deck/loadDeck.ts'
import type { Entry } from './usedEntries.ts'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { UserError } from '../cli/userError.ts'
import { formatDeckError, parserErrors } from '../deck/deckError.ts'
import { toDeckSlide } from '../deck/loadDeck.ts'
import { readOwnKeys } from '../deck/ownKeys.ts'
import { addonFolders, addonNames, isForPresenter, readTemplates, themeFolder } from '../deck/packageFolder.ts'
import { parseDeck } from '../deck/parseDeck.ts'
import { resolveSlides } from '../deck/resolveSlides.ts'
import { COPY_FILE } from '../output/fileNames.ts'
import { listFiles } from './listFiles.ts'
import { namedPublicFiles } from './publicFiles.ts'
import { copiedHeadmatter, slideMarkdown } from './slideMarkdown.ts'
import { publicSources } from './sources.ts'
import { namedIds, usedEntries } from './usedEntries.ts'

interface WriteCopyOptions {
  root: string
  /** Folder to replace, below `root`: packages are found from it. */
  to: string
  ledger?: DeckConfig['ledger']
  includePrivate?: boolean
  /** Keeps notes, key points, follow-ups, addons for the presenter. */
  withNotes?: boolean
  email?: boolean
}

/** The part of a deck that a build is made from. */
export interface DeckCopy {
  root: string
  /** The slides with the places at which they are written in the deck. */
  slides: DeckSlide[]
  headmatter: Record<string, unknown>
  facts: string[]
  files: string[]
  hash: string
  ownKeys: OwnKeys
}

/**
 * Writes what may be shared into a folder, which is then the only input of a build. What no public slide names is not copied.
 *
 * @throws UserError for what cannot be parsed, or refers to what does not lie in the deck
 */
export async function writeCopy({ root, to, ledger, includePrivate = false, withNotes = false, email = false }: WriteCopyOptions): Promise<DeckCopy> {
  refusePath(root)
  const entry = join(root, 'slides.md')
  const source = await parseDeck(root, entry, 'source')
  const names = addonNames(source.headmatter.addons).filter(name => withNotes || !isForPresenter(root, name))
  const others = [themeFolder(root, source.headmatter.theme), ...addonFolders(root, names)].filter(folder => folder !== undefined)
  const data = await parseDeck(root, entry, 'copy', others)
  const errors = parserErrors(Object.values(data.markdownFiles), root)
  if (errors.length)
    throw new UserError(errors.map(formatDeckError).join('\n'))

  const slides = resolveSlides(data, { includePrivate })
  const ownKeys = readOwnKeys(root, { theme: source.headmatter.theme, addons: names }, slides.map(({ content }) => content))
  const options = { root, withNotes, email, addons: names, ownKeys }
  const headmatter = copiedHeadmatter(data.headmatter, options)
  const markdown = slides.map((slide, index) => slideMarkdown(slide, index, headmatter, options)).join('\n')

  const layouts = new Set(['default', 'cover', ...markdown.match(/(?<=^layout: )[\w-]+$/gm) ?? []])
  const local = others.filter(folder => !relative(root, folder).startsWith('..') && !folder.split(sep).includes('node_modules'))
  const installed = others.filter(folder => !local.includes(folder))
  const templates = readTemplates(installed).map(({ text }) => text).join('\n')
  const sources = new Map([root, ...local].flatMap(folder => [...publicSources({ root: folder, deck: root, slides: markdown, layouts, templates })]))
  local.filter(folder => existsSync(join(folder, 'package.json'))).forEach(folder => sources.set(join(folder, 'package.json'), readFileSync(join(folder, 'package.json'), 'utf-8')))

  const facts = ledger ? await copyLedger(root, ledger, markdown, sources, includePrivate && withNotes) : []
  const texts = [markdown, ...sources.values()].filter(text => text !== undefined)
  const files = new Map<string, string | undefined>([...sources].map(([path, text]) => [relative(root, path).split(sep).join('/'), text]))
  for (const name of includePrivate && withNotes ? listFiles(join(root, 'public')) : await namedPublicFiles(root, texts))
    files.set(`public/${name}`, undefined)
  files.set('slides.md', markdown)
  files.set('package.json', `${JSON.stringify({ name: basename(root), type: 'module', private: true })}\n`)
  files.set(COPY_FILE, `${JSON.stringify({ slides: slides.length, facts, files: [...files.keys()].sort() }, null, 1)}\n`)

  await removeOthers(to, files)
  const hash = createHash('sha256')
  for (const [path, text] of [...files].sort(([a], [b]) => a < b ? -1 : 1)) {
    const target = join(to, path)
    await mkdir(dirname(target), { recursive: true })
    await (text === undefined ? copyFile(join(root, path), target) : writeFile(target, text))
    hash.update(`\0${path}\0`).update(text ?? readFileSync(target))
  }
  await confirmSlides(to, slides.length)
  return {
    root: to,
    slides: slides.map((slide, index) => toDeckSlide(root, slide, index + 1)),
    headmatter: data.headmatter,
    facts,
    files: [...files.keys()],
    hash: hash.digest('hex'),
    ownKeys,
  }
}

/** File by file: another export may be reading the same copy. */
async function removeOthers(folder: string, files: ReadonlyMap<string, unknown>): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isDirectory() && !(entry.isFile() && files.has(relative(folder, path).split(sep).join('/'))))
      await rm(path, { force: true })
  }
}

/** Special in module URLs: Vite would look for files that do not exist. */
export function refusePath(root: string): void {
  if (/[%#?]/.test(root))
    throw new UserError(`${root}: no deck can be built in a folder whose path has a "%", a "#" or a "?". Rename the folder, or move the deck.`)
}

/** Reduces the ledger's lists to the entries that public slides use, and returns their ids. */
async function copyLedger(root: string, { folder, fields, named }: NonNullable<DeckConfig['ledger']>, markdown: string, sources: Map<string, string | undefined>, everything: boolean): Promise<string[]> {
  const lists = join(root, folder, 'ledger') + sep
  const modules = new Map<string, Record<string, Entry[]>>()
  for (const path of [...sources.keys()].filter(path => path.startsWith(lists))) {
    const exports: Record<string, unknown> = await import(pathToFileURL(path).href)
    const other = Object.entries(exports).find(([, value]) => !Array.isArray(value) || value.some(entry => typeof entry?.id !== 'string'))
    if (other)
      throw new UserError(`${relative(root, path)}: "${other[0]}" is no list of entries with an id. The files of this folder hold nothing else, so that a shared deck can leave out what no slide uses.`)
    modules.set(path, exports as Record<string, Entry[]>)
  }
  const entries = [...modules.values()].flatMap(module => Object.values(module).flat())
  const ids = new Set(entries.map(({ id }) => id))
  const texts = [markdown, ...[...sources].filter(([path]) => !modules.has(path)).map(([, text]) => text ?? '')]
  const used = usedEntries(everything ? ids : namedIds(texts, ids, named ?? ['id']), entries, { fields: everything ? undefined : fields })
  for (const [path, module] of modules) {
    sources.set(path, Object.entries(module).map(([name, list]) =>
      `export const ${name} = /* #__PURE__ */ ${JSON.stringify(list.flatMap(({ id }) => used.get(id) ?? []), null, 1)}\n`).join(''))
  }
  return [...used.keys()].sort()
}

/** The copy has to parse into the same slides: a separator in a slide's text would split it. */
async function confirmSlides(to: string, expected: number): Promise<void> {
  const { slides } = await parseDeck(to, join(to, 'slides.md'), 'source')
  if (slides.length !== expected)
    throw new Error(`The copy in ${to} has ${slides.length} slides instead of ${expected}.`)
}
