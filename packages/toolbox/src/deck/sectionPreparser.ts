import type { SlidevPreparserExtension } from '@slidev/types'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseSync } from '@slidev/parser/core'
import { isHeldBack } from './privateFlag.ts'
import { pathOfImport } from './readSource.ts'

interface AwaitedFile {
  path: string
  slug?: string
  question?: string
}

/**
 * A Slidev preparser extension that gives every section its number and its address, and that keeps private slides back.
 *
 * Slidev hands the frontmatter of a `src:` slide down to every slide of the section. Number, address and title cannot be
 * handed down and are derived here. Private sections that are left out take no number: a gap would tell of them.
 *
 * `private` counts on the entry of a section, in the frontmatter that its page file begins with (both: the section) and on
 * any other slide (that one).
 *
 * Relies on the order in which `@slidev/parser` loads: the entry first, then the file of each visible `src:` slide, once,
 * in the order of the list, those that it imports itself right behind it. One extension serves one load.
 *
 * @param entry absolute path of `slides.md`
 * @param includePrivate keeps what is marked `private: true`
 */
export function createDeckPreparser(entry: string, includePrivate: boolean): SlidevPreparserExtension {
  /** Files that are still to come. */
  const awaitedFiles: AwaitedFile[] = []
  const knownFiles = new Set<string>()
  let file: AwaitedFile | undefined
  /** Where the next file goes that the current one imports. */
  let insertAt = 0
  /** The current file belongs to a section whose first slide is still to come. */
  let startsSection = false
  let sectionCount = 0

  return {
    name: 'sections',
    transformRawLines() {
      file = file ? awaitedFiles.shift() : { path: entry }
      insertAt = 0
      startsSection = file?.slug !== undefined || file?.question !== undefined
    },
    async transformSlide(content, frontmatter) {
      if (typeof frontmatter.src === 'string')
        announceFile(frontmatter)
      else
        transformOwnSlide(frontmatter)
      return content
    },
  }

  function announceFile(frontmatter: Record<string, any>) {
    const path = pathOfImport(frontmatter.src, file?.path ?? entry, dirname(entry))
    const text = readIfThere(path)
    if (isHeldBack(frontmatter.private) || (text !== undefined && beginsPrivate(text)))
      holdBack(frontmatter)
    else
      // What an entry says wins over its slides, and a slide may be private by itself.
      delete frontmatter.private
    const isHidden = frontmatter.hide || frontmatter.disabled
    if (frontmatter.slug && !(isHidden && !includePrivate))
      frontmatter.section = ++sectionCount
    if (isHidden || knownFiles.has(path) || text === undefined)
      return
    knownFiles.add(path)
    awaitedFiles.splice(insertAt++, 0, { path, slug: frontmatter.slug, question: frontmatter.question })
  }

  function transformOwnSlide(frontmatter: Record<string, any>) {
    if (isHeldBack(frontmatter.private))
      holdBack(frontmatter)
    if (!startsSection || frontmatter.hide || frontmatter.disabled)
      return
    startsSection = false
    if (file!.slug !== undefined)
      frontmatter.routeAlias ??= file!.slug
    if (file!.question !== undefined)
      frontmatter.title ??= file!.question
  }

  function holdBack(frontmatter: Record<string, any>) {
    frontmatter.private = true
    if (!includePrivate)
      frontmatter.hide = true
  }
}

/** Whether the frontmatter that a page file begins with is private: it stands for the whole file. */
function beginsPrivate(text: string): boolean {
  return text.includes('private') && isHeldBack(parseSync(text, '').slides[0]?.frontmatter.private)
}

/** Slidev skips a file that is missing, and reports it. */
function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf-8')
  }
  catch {
    return undefined
  }
}
