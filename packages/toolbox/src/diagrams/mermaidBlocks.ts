import type { DeckLedger } from '../deck/deckConfig.ts'
import vm from 'node:vm'
import { countLines, findFences } from '../text/markdown.ts'

export function findMermaidBlocks(markdown: string) {
  return findFences(markdown).filter(({ info }) => /^mermaid\b/.test(info)).map(({ info, code, index }) => ({
    code,
    info: info.slice('mermaid'.length).trim(),
    line: countLines(markdown.slice(0, index)),
  }))
}

/** `scale` is Slidev's, everything else Mermaid's. */
export interface DiagramOptions {
  scale?: number
  [option: string]: unknown
}

/** Slidev binds the literal as props. Throws a SyntaxError where it is none. */
export function parseDiagramOptions(info: string): DiagramOptions {
  const literal = info.match(/\{.*\}/)?.[0]
  return literal ? vm.runInNewContext(`(${literal})`, {}) : {}
}

/** `<Fact id="…" show="…" />` becomes plain text: Mermaid would take the tag for part of a label. */
export function replaceFacts(code: string, textOf: DeckLedger['textOf']): string {
  return code.replace(/<Fact\s[^>]*\/>/g, (tag) => {
    const attributes = Object.fromEntries([...tag.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]))
    return textOf(attributes.id ?? '', attributes.show)
  })
}
