import type { SlidevMarkdown } from '@slidev/types'
import type { DeckError } from './deckError.ts'
import type { FrontmatterPlace } from './frontmatterKeys.ts'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { parseSync } from '@slidev/parser'
import { blankErrors } from './blankErrors.ts'
import { frontmatterErrors } from './frontmatterErrors.ts'
import { pathOfImport, readSource } from './readSource.ts'

/** What is wrong in the deck's files as they lie on disk, hidden and private sections included. */
export async function sourceErrors(root: string, entry: string): Promise<DeckError[]> {
  const paths = [entry]
  const errors: DeckError[] = []
  for (const path of paths) {
    const file = relative(root, path).split(sep).join('/')
    const { text, errors: encoding } = readSource(await readFile(path))
    const markdown = parseSync(text, path)
    const found = encoding.length ? encoding : slideErrors(markdown, path === entry)
    errors.push(...found.map(error => ({ file, ...error })))
    for (const { frontmatter } of markdown.slides) {
      const imported = typeof frontmatter.src === 'string' && pathOfImport(frontmatter.src, path, root)
      if (imported && !paths.includes(imported) && existsSync(imported))
        paths.push(imported)
    }
  }
  return errors
}

function slideErrors({ raw, slides }: SlidevMarkdown, isEntry: boolean): Omit<DeckError, 'file'>[] {
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
      ...frontmatterErrors(slide, place),
      ...blankErrors(slide),
    ]
  })
}
