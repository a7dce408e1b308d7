/** As `@slidev/parser` has it: up to the first `---`, wherever that stands. */
export const FRONTMATTER = /^---.*\r?\n([\s\S]*?)---/

/** An unclosed fence is none: private text must not pass for code. */
export const FENCE = /^(?<indent>[ \t]*)(?<marks>`{3,}|~{3,})(?![`~])(?<info>[^`\n]*)\n(?<code>[\s\S]*?)^[ \t]*\k<marks>[`~]*[ \t\r]*$/gm

export function findFences(markdown: string) {
  return [...markdown.matchAll(FENCE)].map(({ index, groups }) => {
    const { indent, marks, info, code } = groups as Record<'indent' | 'marks' | 'info' | 'code', string>
    return { info: info.trim(), code, index, codeIndex: index + indent.length + marks.length + info.length + 1 }
  })
}

export function blankFences(markdown: string): string {
  return markdown.replace(FENCE, blank)
}

/** Replaces everything but line breaks by spaces, so offsets stay valid. */
export function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}

/** A heading as plain text. */
export function plainTitle(title = ''): string {
  return title.replace(/<br *\/?>|&nbsp;/g, ' ').replace(/<[^>]*>/g, '').replace(/[*_`]/g, '').replace(/\s+/g, ' ').trim()
}

export function countLines(text: string): number {
  return text.split('\n').length - 1
}
