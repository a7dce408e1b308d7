import { blank, blankFences, countLines, findFences } from '@interview-deck/toolbox/text/markdown'

/** A piece of an answer, as its Markdown has it; `line` is that of the document. */
export interface Block {
  kind: 'heading' | 'item' | 'text' | 'table' | 'code'
  /** Without its Markdown mark; emphasis stays. */
  text: string
  line: number
}

export const HEADING = /^\s*(#{1,6})\s(.*)$/
const ITEM = /^\s*(?:[-*+]|\d+[.)])\s(?:\s*\[[ x]\]\s)?(.*)$/
const TABLE_ROW = /^\s*\|.*\|\s*$/
const RULE = /^\s*(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$/

export function splitBlocks(body: string, line: number): Block[] {
  const fences = findFences(body).map(({ code, codeIndex }): Block => ({ kind: 'code', text: code.trimEnd(), line: line + countLines(body.slice(0, codeIndex)) }))
  const blocks: Block[] = []
  let isOpen = false
  blankFences(body).split('\n').forEach((source, index) => {
    const add = (kind: Block['kind'], text: string) => blocks.push({ kind, text: text.trim(), line: line + index })
    const isText = source.trim() !== '' && !RULE.test(source)
    if (HEADING.test(source))
      add('heading', HEADING.exec(source)![2]!.replace(/#+$/, ''))
    else if (ITEM.test(source))
      add('item', ITEM.exec(source)![1]!)
    else if (TABLE_ROW.test(source))
      add('table', source)
    // A continued line.
    else if (isText && isOpen && ['text', 'item'].includes(blocks.at(-1)!.kind))
      blocks.at(-1)!.text += ` ${source.trim()}`
    else if (isText)
      add('text', source.replace(/^\s*>\s?/, ''))
    isOpen = isText && !HEADING.test(source) && !TABLE_ROW.test(source)
  })
  return [...blocks, ...fences].sort((a, b) => a.line - b.line)
}

const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u200D]/gu
const BOLD = /\*\*(.+?)\*\*|__(.+?)__/g

/** Without emphasis, code marks, links, and `---`, which would end frontmatter. */
export function plain(markdown: string): string {
  return withoutLinks(markdown).replace(BOLD, '$1$2').replace(/[*`]+/g, '').replace(EMOJI, '').replace(/-{3,}/g, '–').replace(/\s+/g, ' ').trim()
}

/** Emphasis that stands within the text stays. */
export function withoutLinks(markdown: string): string {
  return markdown.replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
}

export function boldPhrases(markdown: string): string[] {
  return [...withoutLinks(markdown).matchAll(BOLD)].map(([, stars, lines]) => plain(stars ?? lines!).replace(/[:：]$/, '')).filter(Boolean)
}

/** Escapes tags, formulas, interpolations and blanks. */
export function slideText(text: string): string {
  return text.replace(EMOJI, '').replace(/[<>{}$]|\[(?=\[)/g, character => `&#${character.codePointAt(0)};`).replace(/\s+/g, ' ').trim()
}

/** Escapes what would end the comment, be a click mark or separate slides. */
export function noteText(markdown: string): string {
  const code = blankFences(markdown)
  return markdown.split('\n').filter((line, index) => !RULE.test(line) || code.split('\n')[index] === blank(line)).join('\n').replace(/<(?=[!/a-z])/gi, '&lt;').replaceAll('-->', '--&gt;').replace(/\[(?=\[|click\b)/g, '[ ').replace(/\n{3,}/g, '\n\n').trim()
}
