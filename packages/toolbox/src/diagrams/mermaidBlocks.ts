import vm from 'node:vm'
import { countLines, findFences } from '../text/markdown.ts'

/** A ` ```mermaid ` block of a slide. */
export interface MermaidBlock {
  /** The diagram's text, as the author wrote it. */
  code: string
  /** What stands behind `mermaid` on the opening line, such as `{scale: 0.8}`. */
  info: string
  /** 0-based line of the opening fence within the given Markdown. */
  line: number
}

/** Finds the Mermaid blocks of a slide's Markdown. */
export function findMermaidBlocks(markdown: string): MermaidBlock[] {
  return findFences(markdown).filter(({ info }) => /^mermaid\b/.test(info)).map(({ info, code, index }) => ({
    code,
    info: info.slice('mermaid'.length).trim(),
    line: countLines(markdown.slice(0, index)),
  }))
}

/** Options that Slidev lets a Mermaid block have: `scale` and whatever Mermaid's configuration takes. */
export interface DiagramOptions {
  scale?: number
  [option: string]: unknown
}

/**
 * Reads the object literal behind `mermaid`, as Slidev does when it binds it as props.
 * Throws a SyntaxError where it is none.
 */
export function parseDiagramOptions(info: string): DiagramOptions {
  const literal = info.match(/\{.*\}/)?.[0]
  return literal ? vm.runInNewContext(`(${literal})`, {}) : {}
}

/** What `<Fact id show />` reads as; throws for an id or a show that does not exist. */
export type TextOf = (id: string, show?: string) => string

/** Replaces each `<Fact id="…" show="…" />` by plain text: Mermaid would take the tag for part of a label. */
export function replaceFacts(code: string, textOf: TextOf): string {
  return code.replace(/<Fact\s[^>]*\/>/g, (tag) => {
    const attributes = Object.fromEntries([...tag.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]))
    return textOf(attributes.id ?? '', attributes.show)
  })
}
