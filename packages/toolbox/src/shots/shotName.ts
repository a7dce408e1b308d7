import type { PageSlide } from './deckPage.ts'
import { UserError } from '../cli/userError.ts'

export interface NumberedSlide extends PageSlide {
  /** Number of the section; 0 before the first section, 99 after the last. */
  section: number
  slug: string
  nth: number
}

/** Slides without a section (cover, question wall, end) are named by their `routeAlias` or layout. */
export function numberSlides(slides: readonly PageSlide[]): NumberedSlide[] {
  const lastOfSections = slides.findLast(({ frontmatter }) => frontmatter.slug)?.no ?? 0
  const counts = new Map<string, number>()
  return slides.map((slide) => {
    const { slug, section, routeAlias } = slide.frontmatter
    const name = String(slug ?? routeAlias ?? (slide.layout || 'slide'))
    const nth = (counts.get(name) ?? 0) + 1
    counts.set(name, nth)
    return { ...slide, section: Number(section ?? (slide.no > lastOfSections ? 99 : 0)), slug: name, nth }
  })
}

/** Name of a screenshot, such as `04-incident-response-2.png`; with a click, `04-incident-response-2-c1.png`. */
export function shotName({ section, slug, nth }: NumberedSlide, click?: number): string {
  const clickPart = click === undefined ? '' : `-c${click}`
  return `${String(section).padStart(2, '0')}-${slug}-${nth}${clickPart}.png`
}

/** Reads a size such as `1280x720`, in CSS pixels. */
export function parseSize(text: string): { width: number, height: number } {
  const [width, height] = (/^(\d+)x(\d+)$/.exec(text) ?? []).slice(1).map(Number)
  if (!width || !height || Math.min(width, height) < 100 || Math.max(width, height) > 8000)
    throw new UserError(`--size ${text}: width and height from 100 to 8000 are needed, such as 1280x720.`)
  return { width, height }
}
