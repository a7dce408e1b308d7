import type { Region } from '../regions.ts'
import type { CheckContext, Finding } from '../types.ts'
import { replaceFacts } from '@interview-deck/toolbox/diagrams/mermaidBlocks'
import { Window } from 'happy-dom'
import { factText } from '../../facts/index.ts'
import { findInRegions, splitRegions } from '../regions.ts'

const HANGUL = /\p{Script=Hangul}/u

/** Every diagram parses, and says in Korean what it is (`accTitle`) and shows (`accDescr`) to those who cannot see it. */
export async function checkMermaid(context: CheckContext): Promise<Finding[]> {
  const blocks = context.deck.slides.flatMap(slide => splitRegions(slide, 'mermaid').map(region => ({ file: slide.file, region })))
  const parse = blocks.length ? await loadMermaidParser() : undefined
  const findings: Finding[] = []
  for (const { file, region } of blocks) {
    const error = await parse!(withFacts(region))
    if (error)
      findings.push({ file, line: region.line + (error.line ?? 1) - 1, message: `Mermaid cannot read this: ${error.message}` })
  }
  return [...findings, ...checkDiagramTexts(context)]
}

/** The part of {@link checkMermaid} that takes no parser: a build draws the diagrams, and tells itself which it cannot. */
export function checkDiagramTexts({ deck }: CheckContext): Finding[] {
  return findInRegions(deck.slides, ['mermaid'], region => ['accTitle', 'accDescr'].flatMap((key) => {
    const text = accessibleText(region.text, key)
    return text === undefined || !HANGUL.test(text)
      ? [{ line: region.line - 1, message: `the diagram needs an ${key} in Korean${text === undefined ? '' : `, not "${text}"`}` }]
      : []
  }))
}

function accessibleText(code: string, key: string): string | undefined {
  const match = code.match(new RegExp(`^\\s*${key}\\s*(?::([^\\n]*)|\\{([^}]*)\\})`, 'm'))
  return match ? (match[1] ?? match[2])!.trim() : undefined
}

/** The diagram with its figures in place; a figure that does not exist is for the components rule to tell. */
function withFacts({ text }: Region): string {
  return replaceFacts(text, (id, show) => {
    try {
      return factText(id, show)
    }
    catch {
      return id
    }
  })
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

/** One line: what the parser met, without the picture of the place and the list of two dozen tokens. */
function shorten(message: string): string {
  const [first = '', ...rest] = message.split('\n')
  const got = rest.join(' ').match(/got '[^']*'/)?.[0]
  const place = rest[0]?.replace(/^\.{3}/, '').trim()
  return first.startsWith('Parse error')
    ? `near "${place}"${got ? `, ${got}` : ''}`
    : first
}
