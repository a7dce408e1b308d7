import type { SlidevData, SourceSlideInfo } from '@slidev/types'
import { plainTitle } from '../text/markdown.ts'
import { isHeldBack } from './privateFlag.ts'

export type ParsedDeck = Pick<SlidevData, 'slides' | 'markdownFiles' | 'entry'>

export interface ResolvedSlide {
  source: SourceSlideInfo
  frontmatter: Record<string, any>
  content: string
  note: string
  title: string
  private: boolean
}

/**
 * Excluded slides get no number, so gaps do not reveal them. `private` counts on a `src:` entry and in the frontmatter that a file
 * begins with (both: everything in that file), and on a slide.
 */
export function resolveSlides({ slides, markdownFiles, entry }: ParsedDeck, { includePrivate }: { includePrivate: boolean }): ResolvedSlide[] {
  const privateFiles = new Set(Object.values(markdownFiles).filter(file => file !== entry && beginsPrivate(file.slides)).map(({ filepath }) => filepath))
  const numbers = new Map<SourceSlideInfo, number>()
  const begun = new Set<SourceSlideInfo>()

  return slides.flatMap(({ source, importChain = [], frontmatter: merged, content, note, title }) => {
    const isPrivate = [source, ...importChain].some(slide => isHeldBack(slide.frontmatter.private) || privateFiles.has(slide.filepath))
    if (isPrivate && !includePrivate)
      return []
    const { private: _, ...frontmatter } = merged as Record<string, any>
    if (isPrivate)
      frontmatter.private = true
    const section = importChain.find(slide => slide.frontmatter.slug !== undefined || slide.frontmatter.question !== undefined)
    if (section?.frontmatter.slug !== undefined) {
      if (!numbers.has(section))
        numbers.set(section, numbers.size + 1)
      frontmatter.section = numbers.get(section)
    }
    const { slug, question } = section?.frontmatter ?? {}
    const isFirst = section !== undefined && !begun.has(section)
    if (isFirst) {
      begun.add(section)
      if (slug !== undefined)
        frontmatter.routeAlias ??= slug
      if (question !== undefined)
        frontmatter.title ??= question
    }
    return [{ source, frontmatter, content, note: note ?? '', title: String(frontmatter.title ?? plainTitle(title)), private: isPrivate }]
  })
}

/** Blank lines and comments before the first frontmatter change nothing. */
function beginsPrivate(slides: SourceSlideInfo[]): boolean {
  const first = slides.find(({ frontmatter, content }) => Object.keys(frontmatter).length > 0 || content.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim() !== '')
  return isHeldBack(first?.frontmatter.private)
}
