import type { ResolvedSlidevOptions, SlideInfo } from '@slidev/types'
import { extractImagesUsage } from '@slidev/parser/core'
import { publicFrontmatter } from '../deck/frontmatterKeys.ts'
import { FENCE } from '../text/markdown.ts'

/** What `stripPrivate` changes. */
export type StrippableDeck = Pick<ResolvedSlidevOptions, 'data'> & {
  utils: Pick<ResolvedSlidevOptions['utils'], 'define'>
}

/**
 * Leaves of a loaded deck, in place, what a public page needs. Slidev's own `--without-notes` leaves in a build: each
 * slide's frontmatter and its YAML source, HTML comments in the middle of a slide, and the presenter's pages.
 */
export function stripPrivate({ data, utils }: StrippableDeck) {
  data.slides.forEach(stripSlide)
  // Slidev hands `defaults` down to every slide, behind this function's back.
  delete (data.headmatter as Record<string, unknown>).defaults
  Object.assign(data.config, { presenter: false, editor: false, browserExporter: false })
  Object.assign(utils.define, {
    __SLIDEV_FEATURE_PRESENTER__: 'false',
    __SLIDEV_FEATURE_EDITOR__: 'false',
    __SLIDEV_FEATURE_BROWSER_EXPORTER__: 'false',
  })
}

function stripSlide(slide: SlideInfo) {
  const { index, title, level, content, frontmatter, source } = slide
  const shown = removeComments(content)
  const shipped = publicFrontmatter(frontmatter)
  for (const key of Object.keys(slide))
    delete (slide as unknown as Record<string, unknown>)[key]
  Object.assign(slide, {
    index,
    title,
    level,
    content: shown,
    frontmatter: shipped,
    images: extractImagesUsage(shown, shipped),
    // A slide's place in its file, and a hash of its source, notes included, would ship: a place counts what was held back.
    revision: '',
    source: { ...source, start: 0, index: 0 },
  } satisfies Partial<SlideInfo>)
}

/** Fenced code, inline code (both kept), or a comment; one that is never closed reaches to the end, as in HTML. */
const CODE_OR_COMMENT = new RegExp(`${FENCE.source}|\`[^\`\\n]+\`|<!--[\\s\\S]*?(?:-->|(?![\\s\\S]))`, 'gm')

/** Removes HTML comments from Markdown, but not from the code that it shows. */
export function removeComments(markdown: string): string {
  return markdown.replace(CODE_OR_COMMENT, match => match.startsWith('<!--') ? '' : match)
}
