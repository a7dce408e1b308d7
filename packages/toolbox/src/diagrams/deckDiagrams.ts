import type { MermaidConfig } from 'mermaid'
import type { PlacedSlide } from '../deck/slidePlace.ts'
import type { DiagramCache } from './diagramCache.ts'
import type { DiagramRequest } from './drawDiagrams.ts'
import type { TextOf } from './mermaidBlocks.ts'
import { UserError } from '../cli/userError.ts'
import { openDiagramCache } from './diagramCache.ts'
import { findMermaidBlocks, parseDiagramOptions, replaceFacts } from './mermaidBlocks.ts'

interface PlacedDiagram extends DiagramRequest {
  place: string
}

export interface DiagramSlide {
  content: string
  written: PlacedSlide
}

export interface DeckDiagramsOptions {
  root: string
  config: MermaidConfig
  textOf?: TextOf
}

/** @throws UserError with file and line of each block that cannot be drawn */
export async function drawDeckDiagrams({ root, config, textOf }: DeckDiagramsOptions, slides: DiagramSlide[]): Promise<{ total: number, drawn: number }> {
  const cache = openDiagramCache(root, config)
  const diagrams = slides.flatMap(slide => placeDiagrams(slide, cache.key, textOf))
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

function placeDiagrams({ content, written }: DiagramSlide, keyOf: DiagramCache['key'], textOf: TextOf | undefined): PlacedDiagram[] {
  const inSource = findMermaidBlocks(written.raw ?? '')
  return findMermaidBlocks(content).map(({ code: source, info }, index) => {
    const block = inSource[index]
    const place = `${written.file}:${written.line + (block?.line ?? 0)}`
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
