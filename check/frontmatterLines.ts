import type { SlideSource } from './regions.ts'
import { splitRegions } from './regions.ts'

/** The 1-based line of each top-level key of a slide's frontmatter. */
export function frontmatterLines(slide: SlideSource): Map<string, number> {
  const frontmatter = splitRegions(slide).find(region => region.kind === 'frontmatter')
  const lines = frontmatter?.text.split('\n') ?? []
  return new Map(lines.flatMap((text, index) => {
    const key = text.match(/^["']?([^\s:#"'][^:"']*)["']?:/)?.[1]?.trim()
    return key ? [[key, frontmatter!.line + index] as const] : []
  }))
}
