import type { SlidevPreparserExtension } from '@slidev/types'

/** What decides whether private sections are part of the deck. */
export interface SectionPreparserOptions {
  /** Keep sections marked `private: true`. */
  includePrivate: boolean
  /** Whether the file that `src` names exists; Slidev skips (and reports) those that do not. */
  pageExists: (src: string) => boolean
}

/**
 * A Slidev preparser extension that gives every section its number and its address.
 *
 * The `src:` slide of a section says slug, question, budget and privacy, and Slidev hands that frontmatter down to every
 * slide of the section. Two things cannot be handed down: the number (it is the place in the list) and the address
 * (only the first slide of the section answers to the slug). Both are derived here, so that nobody writes them twice.
 *
 * Relies on the order in which `@slidev/parser` loads: the entry first, then the file of each visible `src:` slide,
 * once, in the order of the list. One extension serves one load.
 */
export function createSectionPreparser(options: SectionPreparserOptions): SlidevPreparserExtension {
  /** Slugs of the files that are still to come. */
  const awaitedSlugs: string[] = []
  const knownFiles = new Set<string>()
  let fileCount = 0
  let sectionCount = 0
  let pendingSlug: string | undefined

  return {
    name: 'sections',
    transformRawLines() {
      fileCount++
      pendingSlug = fileCount > 1
        ? awaitedSlugs.shift()
        : undefined
    },
    async transformSlide(content, frontmatter) {
      if (typeof frontmatter.src === 'string') {
        announceSection(frontmatter)
      }
      else if (pendingSlug) {
        frontmatter.routeAlias ??= pendingSlug
        pendingSlug = undefined
      }
      return content
    },
  }

  function announceSection(frontmatter: Record<string, any>) {
    if (frontmatter.slug)
      frontmatter.section = ++sectionCount
    if (frontmatter.private && !options.includePrivate)
      frontmatter.hide = true
    const file = frontmatter.src.split('#')[0]
    if (frontmatter.hide || frontmatter.disabled || knownFiles.has(file) || !options.pageExists(file))
      return
    knownFiles.add(file)
    awaitedSlugs.push(frontmatter.slug ?? '')
  }
}
