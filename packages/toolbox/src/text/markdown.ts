/** As `@slidev/parser` has it: up to the first `---`, wherever that stands. */
export const FRONTMATTER = /^---.*\r?\n([\s\S]*?)---/

/** A fence that is never closed is none: nothing that is held back may pass for code. */
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

/** Everything but line breaks becomes a space: every offset stays what it was. */
export function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}

/** A heading without the Markdown and the tags in it; a break is a space. */
export function plainTitle(title = ''): string {
  return title.replace(/<br *\/?>|&nbsp;/g, ' ').replace(/<[^>]*>/g, '').replace(/[*_`]/g, '').replace(/\s+/g, ' ').trim()
}

export function countLines(text: string): number {
  return text.split('\n').length - 1
}
