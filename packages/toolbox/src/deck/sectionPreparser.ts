import type { SlidevPreparserExtension } from '@slidev/types'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathOfImport } from './readSource.ts'

/** Does in development what `settleSlides` does for a build. A preparser is not told which file it reads: it is known by its text. */
export function createSectionPreparser(entry: string, read: (path: string) => string | undefined = readIfThere): SlidevPreparserExtension {
  const bySource = new Map<string, { path: string, slug?: string, question?: string }>()
  let file: { path: string, slug?: string, question?: string } = { path: entry }
  let isFirst = false
  let sectionCount = 0

  return {
    name: 'sections',
    transformRawLines(lines) {
      file = bySource.get(lines.join('\n')) ?? { path: entry }
      isFirst = file.slug !== undefined || file.question !== undefined
    },
    async transformSlide(content, frontmatter) {
      if (frontmatter.hide || frontmatter.disabled)
        return content
      if (typeof frontmatter.src === 'string') {
        const { slug, question } = frontmatter
        if (frontmatter.slug !== undefined)
          frontmatter.section = ++sectionCount
        const path = pathOfImport(frontmatter.src, file.path, dirname(entry))
        const text = read(path)?.replace(/\r\n/g, '\n')
        if (text !== undefined && !bySource.has(text))
          bySource.set(text, { path, slug, question })
      }
      else if (isFirst) {
        isFirst = false
        if (file.slug !== undefined)
          frontmatter.routeAlias ??= file.slug
        if (file.question !== undefined)
          frontmatter.title ??= file.question
      }
      return content
    },
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf-8')
  }
  catch {
    return undefined
  }
}
