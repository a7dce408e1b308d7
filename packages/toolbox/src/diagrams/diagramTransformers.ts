import type { CodeblockTransformer, MarkdownTransformer } from '@slidev/types'
import type { MermaidConfig } from 'mermaid'
import type { DeckLedger } from '../deck/deckConfig.ts'
import process from 'node:process'
import { escapeHtml } from '../site/renderPage.ts'
import { openDiagramCache } from './diagramCache.ts'
import { findMermaidBlocks, parseDiagramOptions, replaceFacts } from './mermaidBlocks.ts'

type TextOf = DeckLedger['textOf']

export function diagramTransformers({ config, textOf }: { config?: (root: string) => MermaidConfig, textOf?: TextOf }): { pre: MarkdownTransformer[], codeblocks: CodeblockTransformer[] } {
  return {
    pre: textOf ? [figuresAsText(textOf)] : [],
    codeblocks: config ? [drawnDiagrams(config)] : [],
  }
}

/** Mermaid would take `<Fact … />` for part of a label; it gets the text instead. */
function figuresAsText(textOf: TextOf): MarkdownTransformer {
  return ({ s }) => {
    const markdown = s.toString()
    for (const { code } of findMermaidBlocks(markdown)) {
      const text = replaceFacts(code, textOf)
      if (text !== code) {
        const start = markdown.indexOf(code)
        s.overwrite(start, start + code.length, text)
      }
    }
  }
}

/** The pre-rendered drawing, or else Slidev's own live diagram. */
function drawnDiagrams(config: (root: string) => MermaidConfig): CodeblockTransformer {
  return ({ info, code, options }) => {
    // The benchmark compares with a stock build, which has live diagrams.
    if (!/^mermaid\b/.test(info) || options.mode === 'dev' || process.env.DECK_LIVE_DIAGRAMS === '1')
      return
    const cache = openDiagramCache(options.userRoot, config(options.userRoot))
    const svg = cache.read(cache.key(code, parseDiagramOptions(info)))
    return svg && diagramHtml(svg)
  }
}

/** As HTML, since Vue's templates drop its `<style>`. */
export function diagramHtml(svg: string): string {
  return `<div class="${isWide(svg) ? 'mermaid mermaid--wide' : 'mermaid'}" v-html="${escapeHtml(JSON.stringify(svg))}"></div>`
}

function isWide(svg: string): boolean {
  const [, , width, height] = svg.match(/viewBox="([^"]+)"/)?.[1]?.split(/[\s,]+/).map(Number) ?? []
  return width! > height!
}
