import type { Finding, Problem } from './types.ts'
import { blank, blankFences, countLines, findFences, FRONTMATTER } from '@interview-deck/toolbox/text/markdown'

/** A part of a slide's source with one meaning. */
export interface Region {
  kind: 'frontmatter' | 'content' | 'mermaid' | 'note'
  text: string
  /** 1-based line in the file at which `text` starts. */
  line: number
}

export interface SlideSource {
  line: number
  raw: string
}

const COMMENT = /<!--([\s\S]*?)-->/g

/**
 * Splits a slide's source, into regions of these kinds or of all. Content comes with comments and code blocks blanked out, so that what is left is what the
 * audience may read, at its own line and column. The note is the comment that ends the slide, as Slidev has it.
 */
export function splitRegions({ line, raw }: SlideSource, ...kinds: Region['kind'][]): Region[] {
  const regions: Region[] = []
  const add = (kind: Region['kind'], start: number, text: string) =>
    regions.push({ kind, text, line: line + countLines(raw.slice(0, start)) })

  const frontmatter = FRONTMATTER.exec(raw)
  let bodyStart = 0
  if (frontmatter) {
    add('frontmatter', frontmatter[0].indexOf('\n') + 1, frontmatter[1]!)
    bodyStart = frontmatter[0].length
  }

  for (const { info, code, codeIndex } of findFences(raw.slice(bodyStart))) {
    if (/^mermaid\b/.test(info))
      add('mermaid', bodyStart + codeIndex, code)
  }
  // Code first: an arrow of Mermaid (`-->`) is no end of a comment.
  const body = blankFences(raw.slice(bodyStart))
  const comments = [...body.matchAll(COMMENT)]
  const note = comments.at(-1)
  if (note && body.slice(note.index + note[0].length).trim() === '')
    add('note', bodyStart + note.index + '<!--'.length, note[1]!)
  add('content', bodyStart, body.replace(COMMENT, blank))
  return kinds.length ? regions.filter(({ kind }) => kinds.includes(kind)) : regions
}

/** What a rule finds in the regions of slides. */
export function findInRegions<Slide extends SlideSource & { file: string }>(slides: Slide[], kinds: Region['kind'][], find: (region: Region, slide: Slide) => Problem[]): Finding[] {
  return slides.flatMap(slide => splitRegions(slide, ...kinds)
    .flatMap(region => find(region, slide))
    .map(problem => ({ file: slide.file, ...problem })))
}

export function lineAt(region: Region, offset: number): number {
  return region.line + countLines(region.text.slice(0, offset))
}

export function frontmatterLines(slide: SlideSource): Map<string, number> {
  return new Map(splitRegions(slide, 'frontmatter').flatMap(({ text, line }) => text.split('\n').flatMap((text, index) => {
    const key = text.match(/^["']?([^\s:#"'][^:"']*)["']?:/)?.[1]?.trim()
    return key ? [[key, line + index] as const] : []
  })))
}
