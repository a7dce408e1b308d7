import type { SlidevPreparserExtension } from '@slidev/types'
import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathOfImport } from './readSource.ts'

/** Does in development what `resolveSlides` does for a build. Preparsers do not get the file's path, so files are recognized by their text. */
export function createSectionPreparser(entry: string): SlidevPreparserExtension {
  interface PageFile { path: string, slug?: string, question?: string }
  const bySource = new Map<string, PageFile>()
  let file: PageFile = { path: entry }
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
        const text = existsSync(path) ? readFileSync(path, 'utf-8').replace(/\r\n/g, '\n') : undefined
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
