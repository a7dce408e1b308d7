import type { SlidevMarkdown, SourceSlideInfo } from '@slidev/types'
import { relative } from 'node:path'

/**
 * What cannot be read in the deck's Markdown, each as `file:line: message`, the file's path from `root`.
 *
 * Slidev reports a missing or circular import itself. Of frontmatter that is no YAML it keeps what it can make out of it
 * and says nothing: a section could lose its `private: true` that way.
 */
export function parserErrors(files: Iterable<SlidevMarkdown>, root: string): string[] {
  return [...files].flatMap((file) => {
    const path = relative(root, file.filepath)
    return [
      ...(file.errors ?? []).map(({ row, message }) => `${path}:${row + 1}: ${message}`),
      ...file.slides.flatMap(slide => yamlErrors(slide).map(({ line, message }) => `${path}:${line}: ${message}`)),
    ]
  })
}

function yamlErrors({ frontmatterDoc, start }: SourceSlideInfo): { line: number, message: string }[] {
  return (frontmatterDoc?.errors ?? []).map(error => ({
    // `start` is the 0-based line of the opening `---`; the parser counts from the line behind it, beginning with 1.
    line: start + 1 + (error.linePos?.[0].line ?? 1),
    message: `the frontmatter is no YAML: ${error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')}`,
  }))
}
