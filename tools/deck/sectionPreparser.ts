import type { SlidevPreparserExtension } from '@slidev/types'

/** What decides whether private sections are part of the deck. */
export interface SectionPreparserOptions {
  /** Keep sections marked `private: true`. */
  includePrivate: boolean
  /** Whether the file that `src` names exists; Slidev skips (and reports) those that do not. */
  pageExists: (src: string) => boolean
}

interface AwaitedSection {
  slug?: string
  question?: string
}

/**
 * A Slidev preparser extension that gives every section its number and its address.
 *
 * The `src:` slide of a section says slug, question, budget and privacy, and Slidev hands that frontmatter down to every
 * slide of the section. Three things cannot be handed down: the number (it is the place in the list), the address and the
 * title (only the first slide of the section answers to the slug and asks the question). They are derived here, so that
 * nobody writes them twice.
 *
 * Relies on the order in which `@slidev/parser` loads: the entry first, then the file of each visible `src:` slide,
 * once, in the order of the list. One extension serves one load.
 */
export function createSectionPreparser(options: SectionPreparserOptions): SlidevPreparserExtension {
  /** Sections whose files are still to come. */
  const awaitedSections: AwaitedSection[] = []
  const knownFiles = new Set<string>()
  let fileCount = 0
  let sectionCount = 0
  let pendingSection: AwaitedSection | undefined

  return {
    name: 'sections',
    transformRawLines() {
      fileCount++
      pendingSection = fileCount > 1
        ? awaitedSections.shift()
        : undefined
    },
    async transformSlide(content, frontmatter) {
      if (typeof frontmatter.src === 'string') {
        announceSection(frontmatter)
      }
      else if (pendingSection) {
        frontmatter.routeAlias ??= pendingSection.slug
        frontmatter.title ??= pendingSection.question
        pendingSection = undefined
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
    awaitedSections.push({ slug: frontmatter.slug, question: frontmatter.question })
  }
}
