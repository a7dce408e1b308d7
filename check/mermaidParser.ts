import { Window } from 'happy-dom'

interface MermaidError {
  message: string
  /** 1-based line within the diagram's text, where the parser tells. */
  line?: number
}

/** Parses a diagram's text; nothing where it is right. */
export type ParseMermaid = (code: string) => Promise<MermaidError | undefined>

/** Mermaid drops these lines before it parses, and counts the rest. */
const COMMENT_LINE = /^\s*%%(?!\{)/

/** Loads Mermaid's own parser. It cleans labels with DOMPurify, which wants a document: happy-dom's. */
export async function loadMermaidParser(): Promise<ParseMermaid> {
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
