import process from 'node:process'
import { defineCodeblockTransformer, defineMarkdownTransformer, defineTransformersSetup } from '@slidev/types'
import { openDiagramCache } from '../tools/diagrams/diagramCache.ts'
import { diagramHtml } from '../tools/diagrams/diagramHtml.ts'
import { factText } from '../tools/diagrams/factText.ts'
import { findMermaidBlocks, parseDiagramOptions, replaceFacts } from '../tools/diagrams/mermaidBlocks.ts'

/** Mermaid would take `<Fact … />` for part of a label; it gets the text instead. */
const factsInDiagrams = defineMarkdownTransformer(({ s }) => {
  const markdown = s.toString()
  for (const { code } of findMermaidBlocks(markdown)) {
    const text = replaceFacts(code, factText)
    if (text !== code) {
      const start = markdown.indexOf(code)
      s.overwrite(start, start + code.length, text)
    }
  }
})

/**
 * In a build a diagram is the drawing that was made before the build began, so that no visitor loads Mermaid. Where there
 * is none (development, `slidev build` run by itself) Slidev's own live diagram stands in.
 */
const drawnDiagrams = defineCodeblockTransformer(({ info, code, options }) => {
  // The benchmark compares with a stock build, which brings Mermaid along.
  if (!/^mermaid\b/.test(info) || options.mode === 'dev' || process.env.DECK_LIVE_DIAGRAMS === '1')
    return
  const cache = openDiagramCache(options.userRoot)
  const svg = cache.read(cache.key(code, parseDiagramOptions(info)))
  return svg && diagramHtml(svg)
})

export default defineTransformersSetup(() => ({
  pre: [factsInDiagrams],
  codeblocks: [drawnDiagrams],
}))
