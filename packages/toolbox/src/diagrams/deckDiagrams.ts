import type { SlideInfo } from '@slidev/types'
import type { MermaidConfig } from 'mermaid'
import type { DiagramCache } from './diagramCache.ts'
import type { DiagramRequest } from './drawDiagrams.ts'
import type { TextOf } from './mermaidBlocks.ts'
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { UserError } from '../cli/userError.ts'
import { openDiagramCache } from './diagramCache.ts'
import { findMermaidBlocks, parseDiagramOptions, replaceFacts } from './mermaidBlocks.ts'

interface PlacedDiagram extends DiagramRequest {
  /** Where the block opens, as `file:line`. */
  place: string
}

/** The part of a slide that its diagrams are read from. */
export type DiagramSlide = Pick<SlideInfo, 'content'> & { source: Pick<SlideInfo['source'], 'filepath'> }

export interface DeckDiagramsOptions {
  /** Folder that holds `slides.md`. */
  root: string
  config: MermaidConfig
  /** What a figure in a diagram reads as; without it there are none. */
  textOf?: TextOf
}

/**
 * Draws every Mermaid diagram of `slides` that no earlier build has drawn. The browser starts only if there is one.
 * Throws a UserError with file and line of each block that cannot be drawn.
 */
export async function drawDeckDiagrams({ root, config, textOf }: DeckDiagramsOptions, slides: DiagramSlide[]): Promise<{ total: number, drawn: number }> {
  const cache = openDiagramCache(root, config)
  const diagrams = slides.flatMap(slide => placeDiagrams(root, slide, cache.key, textOf))
  const missing = diagrams.filter(diagram => cache.read(diagram.id) === undefined)
  if (missing.length) {
    // Most builds draw nothing, and reading the browser's driver takes a quarter of a second.
    const { drawDiagrams } = await import('./drawDiagrams.ts')
    const results = await drawDiagrams(missing.map(({ id, code, options }) => ({ id, code, options })), { root, config })
    results.forEach(({ svg }, index) => svg && cache.write(missing[index]!.id, svg))
    const problems = results.flatMap(({ error }, index) => error
      ? [`${missing[index]!.place}: this diagram cannot be drawn: ${error}`]
      : [])
    if (problems.length)
      throw new UserError(problems.join('\n\n'))
  }
  return { total: diagrams.length, drawn: missing.length }
}

function placeDiagrams(root: string, slide: DiagramSlide, keyOf: DiagramCache['key'], textOf: TextOf | undefined): PlacedDiagram[] {
  const blocks = findMermaidBlocks(slide.content)
  if (!blocks.length)
    return []
  const inFile = findMermaidBlocks(readFileSync(slide.source.filepath, 'utf-8'))
  return blocks.map(({ code: source, info }) => {
    const line = inFile.find(block => block.code === source)?.line ?? 0
    const place = `${relative(root, slide.source.filepath)}:${line + 1}`
    try {
      const code = textOf ? replaceFacts(source, textOf) : source
      const options = parseDiagramOptions(info)
      return { id: keyOf(code, options), code, options, place }
    }
    catch (error) {
      throw new UserError(`${place}: ${(error as Error).message}`)
    }
  })
}
