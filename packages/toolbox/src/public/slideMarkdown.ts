import type { SettledSlide } from '../deck/settleSlides.ts'
import { stringify } from 'yaml'
import { pick, publicFrontmatter } from '../deck/frontmatterKeys.ts'
import { rebasePath, rebaseReferences } from './references.ts'
import { removeComments } from './removeComments.ts'

/** What of the deck's headmatter a build needs; anything else in it is the presenter's own, or nobody's. */
const HEADMATTER = [
  'addons',
  'aspectRatio',
  'author',
  'canvasWidth',
  'clickAnimation',
  'codeCopy',
  'colorSchema',
  'comark',
  'contextMenu',
  'css',
  'defaults',
  'download',
  'drawings',
  'exportFilename',
  'favicon',
  'fonts',
  'highlighter',
  'htmlAttrs',
  'info',
  'keywords',
  'lineNumbers',
  'magicMoveCopy',
  'magicMoveDuration',
  'mdc',
  'monaco',
  'plantUmlServer',
  'preloadImages',
  'remoteAssets',
  'routerMode',
  'selectable',
  'seoMeta',
  'shiki',
  'theme',
  'themeConfig',
  'title',
  'titleTemplate',
  'transition',
  'twoslash',
]

/** Slidev's parts that are for whoever presents, or change files; a copy is for looking. */
const OFF = { presenter: false, editor: false, browserExporter: false, record: false, mcp: false, wakeLock: false }

export interface SlideMarkdownOptions {
  root: string
  withNotes: boolean
  email: boolean
  addons: string[]
}

export function copiedHeadmatter(headmatter: Record<string, unknown>, { withNotes, email, addons }: SlideMarkdownOptions): Record<string, unknown> {
  if (withNotes)
    return { ...headmatter, addons }
  const { defaults, ...kept } = pick(headmatter, email ? [...HEADMATTER, 'email'] : HEADMATTER)
  return { ...kept, ...defaults ? { defaults: publicFrontmatter(defaults as Record<string, unknown>) } : {}, addons, ...OFF }
}

/** Every slide has frontmatter, so that code at its beginning is not taken for it, with its layout: that may depend on the place. */
export function slideMarkdown({ source, frontmatter, content, note }: SettledSlide, index: number, headmatter: Record<string, unknown>, options: SlideMarkdownOptions): string {
  const { root, withNotes } = options
  const own = withNotes ? frontmatter : { ...publicFrontmatter(frontmatter), ...frontmatter.private ? { private: true } : {} }
  const usual = (headmatter.defaults as Record<string, unknown> | undefined)?.layout ?? (index === 0 ? 'cover' : 'default')
  const { src: _, ...shown }: Record<string, unknown> = { layout: usual, ...own, ...index === 0 ? headmatter : {} }
  for (const key of ['image', 'background', 'backgroundImage']) {
    if (typeof shown[key] === 'string')
      shown[key] = rebasePath(shown[key], source.filepath, root)
  }
  const text = rebaseReferences(removeComments(content), source.filepath, root).trim()
  return `---\n${stringify(shown, { lineWidth: 0 })}---\n\n${text}\n${withNotes && note ? `\n<!--\n${note}\n-->\n` : ''}`
}
