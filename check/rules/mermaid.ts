import type { CheckContext, Finding } from '../context.ts'
import { replaceFacts } from '@interview-deck/toolbox/diagrams/mermaidBlocks'
import { countLines } from '@interview-deck/toolbox/text/markdown'
import { Window } from 'happy-dom'
import { findingAt } from '../context.ts'
import { factTextOr } from '../matchFacts.ts'
import { HANGUL, regionsOf } from '../regions.ts'

/** Every diagram parses, and says in Korean what it is (`accTitle`) and shows (`accDescr`) to those who cannot see it. */
export async function checkMermaid(context: CheckContext): Promise<Finding[]> {
  const blocks = context.deck.slides.flatMap(slide => regionsOf(slide, 'mermaid'))
  const parse = blocks.length ? await loadMermaidParser() : undefined
  const findings: Finding[] = []
  for (const { file, line, text } of blocks) {
    const error = await parse!(replaceFacts(text, factTextOr(id => id)))
    if (error)
      findings.push(findingAt({ file, line: line + (error.line ?? 1) - 1 }, `Mermaid cannot read this: ${error.message}`))
  }
  return [...findings, ...checkDiagramTexts(context)]
}

/** Kinds whose grammar has neither `accTitle` nor `accDescr`. */
const WITHOUT_TEXTS = /^(?:\s|%%.*\n)*(?:mindmap|kanban|block|sankey)/

/** The part of {@link checkMermaid} without the parser: a build draws the diagrams itself. */
export function checkDiagramTexts({ deck }: CheckContext): Finding[] {
  const diagrams = deck.slides.flatMap(slide => regionsOf(slide, 'mermaid'))
  const titles = diagrams.flatMap(({ file, line, text }) => [...text.matchAll(/^\s*subgraph\b.*<br\b/gm)].map(({ index, 0: found }) =>
    findingAt({ file, line: line + countLines(text.slice(0, index + found.length)) }, 'a subgraph\'s title has one line: a second would lie on its nodes')))
  return [...titles, ...diagrams.filter(({ text }) => !WITHOUT_TEXTS.test(text)).flatMap(({ file, line, text }) => ['accTitle', 'accDescr'].flatMap((key) => {
    const match = new RegExp(`^\\s*${key}\\s*(?::([^\\n]*)|\\{([^}]*)\\})`, 'm').exec(text)
    const said = (match?.[1] ?? match?.[2])?.trim()
    return HANGUL.test(said ?? '') ? [] : [findingAt({ file, line: line - 1 }, `the diagram needs an ${key} in Korean${said === undefined ? '' : `, not "${said}"`}`)]
  }))]
}

interface MermaidError {
  message: string
  line?: number
}

/** Mermaid drops these lines before it parses, and counts the rest. */
const COMMENT_LINE = /^\s*%%(?!\{)/

/** Loads Mermaid's own parser. It cleans labels with DOMPurify, which wants a document: happy-dom's. */
async function loadMermaidParser(): Promise<(code: string) => Promise<MermaidError | undefined>> {
  const window = new Window()
  const host = globalThis as Record<string, unknown>
  const before = { window: host.window, document: host.document }
  Object.assign(host, { window, document: window.document })
  const { default: mermaid } = await import('mermaid')
  // DOMPurify keeps the window that it found when it loaded.
  Object.assign(host, before)

  return async (code) => {
    const lines = code.split('\n').map((text, index) => ({ text, line: index + 1 })).filter(({ text }) => !COMMENT_LINE.test(text))
    while (lines[0]?.text.trim() === '')
      lines.shift()
    try {
      await mermaid.parse(lines.map(({ text }) => text).join('\n'))
    }
    catch (error) {
      const { message, hash } = error as Error & { hash?: { loc?: { first_line: number } } }
      return {
        message: shorten(message),
        line: hash?.loc && lines[hash.loc.first_line - 1]?.line,
      }
    }
  }
}

/** One line, without the excerpt and the list of expected tokens. */
function shorten(message: string): string {
  const [first = '', ...rest] = message.split('\n')
  const got = rest.join(' ').match(/got '[^']*'/)?.[0]
  const place = rest[0]?.replace(/^\.{3}/, '').trim()
  return first.startsWith('Parse error')
    ? `near "${place}"${got ? `, ${got}` : ''}`
    : first
}
