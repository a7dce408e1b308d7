import type { SlidevMarkdown } from '@slidev/types'
import type { DeckError } from './deckError.ts'
import type { FrontmatterPlace, OwnKeys } from './frontmatterKeys.ts'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { parseSync } from '@slidev/parser'
import { blankErrors } from './blankErrors.ts'
import { fontErrors } from './fontErrors.ts'
import { frontmatterErrors } from './frontmatterErrors.ts'
import { readOwnKeys } from './ownKeys.ts'
import { pathOfImport, readSource } from './readSource.ts'
import { refusedParts } from './refusedParts.ts'

/** Errors in the deck's files, hidden and private sections included. */
export async function sourceErrors(root: string, entry: string): Promise<DeckError[]> {
  const files = [await readDeckFile(root, entry)]
  for (const { markdown, path } of files) {
    for (const { frontmatter } of markdown.slides) {
      const imported = typeof frontmatter.src === 'string' && pathOfImport(frontmatter.src, path, root)
      if (imported && !files.some(file => file.path === imported) && existsSync(imported))
        files.push(await readDeckFile(root, imported))
    }
  }
  const headmatter = files[0]!.markdown.slides[0]?.frontmatter ?? {}
  const ownKeys = readOwnKeys(root, headmatter, files.map(({ markdown }) => markdown.raw))
  return files.flatMap(({ file, path, markdown, encoding }) =>
    (encoding.length ? encoding : slideErrors(root, markdown, path === entry, { headmatter, ownKeys })).map(error => ({ file, ...error })))
}

async function readDeckFile(root: string, path: string) {
  const { text, errors: encoding } = readSource(await readFile(path))
  return { path, file: relative(root, path).split(sep).join('/'), encoding, markdown: parseSync(text, path) }
}

function slideErrors(root: string, { raw, slides }: SlidevMarkdown, isEntry: boolean, { headmatter, ownKeys }: { headmatter: Record<string, unknown>, ownKeys: OwnKeys }): Omit<DeckError, 'file'>[] {
  const lines = raw.split(/\r?\n/)
  return slides.flatMap((slide, index) => {
    const place: FrontmatterPlace = isEntry && index === 0
      ? 'headmatter'
      : slide.frontmatter.src === undefined ? 'slide' : 'section'
    // Without frontmatter a slide begins behind its dashes.
    const dashes = [slide.start, slide.start - 1].find(line => lines[line]?.startsWith('---'))
    const behind = dashes === undefined ? '' : lines[dashes]!.replace(/^-+/, '').trim()
    return [
      ...behind ? [{ line: dashes! + 1, message: `"${behind}" stands behind the dashes that begin a slide, where Slidev drops it; begin a new line` }] : [],
      ...frontmatterErrors(slide, place, ownKeys),
      ...blankErrors(slide),
      ...refusedParts(slide, headmatter),
      ...place === 'headmatter' ? fontErrors(root, slide) : [],
    ]
  })
}
