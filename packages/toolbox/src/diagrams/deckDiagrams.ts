import type { MermaidConfig } from 'mermaid'
import type { DeckLedger } from '../deck/deckConfig.ts'
import type { PlacedSlide } from '../deck/slidePlace.ts'
import { UserError } from '../cli/userError.ts'
import { openDiagramCache } from './diagramCache.ts'
import { findMermaidBlocks, parseDiagramOptions, replaceFacts } from './mermaidBlocks.ts'

/** @throws UserError with file and line of each block that cannot be drawn */
export async function drawDeckDiagrams(root: string, config: MermaidConfig, textOf: DeckLedger['textOf'] | undefined, slides: { content: string, written: PlacedSlide }[]): Promise<void> {
  const cache = openDiagramCache(root, config)
  const diagrams = slides.flatMap(({ content, written }) => {
    const inSource = findMermaidBlocks(written.raw ?? '')
    return findMermaidBlocks(content).map(({ code: source, info }, index) => {
      const place = `${written.file}:${written.line + (inSource[index]?.line ?? 0)}`
      try {
        const code = textOf ? replaceFacts(source, textOf) : source
        const options = parseDiagramOptions(info)
        return { id: cache.key(code, options), code, options, place }
      }
      catch (error) {
        throw new UserError(`${place}: ${(error as Error).message}`)
      }
    })
  })
  const missing = diagrams.filter(({ id }) => cache.read(id) === undefined)
  if (!missing.length)
    return
  // Most builds draw nothing, and reading the browser's driver takes a quarter of a second.
  const { drawDiagrams } = await import('./drawDiagrams.ts')
  const drawn = await drawDiagrams(missing, root, config)
  drawn.forEach(({ svg }, index) => svg && cache.write(missing[index]!.id, svg))
  const problems = drawn.flatMap(({ error }, index) => error ? [`${missing[index]!.place}: this diagram cannot be drawn: ${error}`] : [])
  if (problems.length)
    throw new UserError(problems.join('\n\n'))
}
