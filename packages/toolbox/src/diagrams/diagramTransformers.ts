import type { CodeblockTransformer, MarkdownTransformer } from '@slidev/types'
import type { MermaidConfig } from 'mermaid'
import type { TextOf } from './mermaidBlocks.ts'
import process from 'node:process'
import { openDiagramCache } from './diagramCache.ts'
import { findMermaidBlocks, parseDiagramOptions, replaceFacts } from './mermaidBlocks.ts'

export interface DiagramTransformersOptions {
  /** Configuration that the diagrams were drawn with before the build began; without it they stay live. */
  config?: (root: string) => MermaidConfig
  /** What a figure in a diagram reads as. */
  textOf?: TextOf
}

/** Slidev's transformers for Mermaid blocks, for a deck's `setup/transformers.ts`. */
export function diagramTransformers({ config, textOf }: DiagramTransformersOptions): { pre: MarkdownTransformer[], codeblocks: CodeblockTransformer[] } {
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

/**
 * In a build a diagram is the drawing that was made before the build began, so that no visitor loads Mermaid. Where there
 * is none (development, `slidev build` run by itself) Slidev's own live diagram stands in.
 */
function drawnDiagrams(config: (root: string) => MermaidConfig): CodeblockTransformer {
  return ({ info, code, options }) => {
    // The benchmark compares with a stock build, which brings Mermaid along.
    if (!/^mermaid\b/.test(info) || options.mode === 'dev' || process.env.DECK_LIVE_DIAGRAMS === '1')
      return
    const cache = openDiagramCache(options.userRoot, config(options.userRoot))
    const svg = cache.read(cache.key(code, parseDiagramOptions(info)))
    return svg && diagramHtml(svg)
  }
}

/**
 * The markup that puts a drawing into a slide. Vue's templates drop `<style>` elements, and a drawing has one: so the
 * drawing goes in as HTML, which is also parsed faster than a tree of virtual nodes is made.
 */
export function diagramHtml(svg: string): string {
  return `<div class="${isWide(svg) ? 'mermaid mermaid--wide' : 'mermaid'}" v-html="${escapeAttribute(JSON.stringify(svg))}"></div>`
}

/** Whether a drawing is wider than high, so that a narrow screen shows it larger on its side. */
function isWide(svg: string): boolean {
  const [, , width, height] = svg.match(/viewBox="([^"]+)"/)?.[1]?.split(/[\s,]+/).map(Number) ?? []
  return width! > height!
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
