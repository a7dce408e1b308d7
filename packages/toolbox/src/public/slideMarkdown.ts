import type { OwnKeys } from '../deck/frontmatterKeys.ts'
import type { ResolvedSlide } from '../deck/resolveSlides.ts'
import { stringify } from 'yaml'
import { pick, publicFrontmatter } from '../deck/frontmatterKeys.ts'
import { rebaseReferences } from './references.ts'
import { removeComments } from './removeComments.ts'

/** Headmatter keys that a public build keeps. */
const HEADMATTER = [
  ...['theme', 'themeConfig', 'addons', 'title', 'titleTemplate', 'author', 'info', 'keywords', 'favicon', 'htmlAttrs'],
  ...['aspectRatio', 'canvasWidth', 'colorSchema', 'css', 'fonts', 'defaults', 'transition', 'clickAnimation', 'selectable', 'routerMode'],
  ...['comark', 'mdc', 'highlighter', 'shiki', 'twoslash', 'lineNumbers', 'codeCopy', 'magicMoveCopy', 'magicMoveDuration'],
  ...['contextMenu', 'drawings', 'exportFilename', 'preloadImages'],
]

/** Parts of Slidev that are for the presenter, or write files. */
const OFF = { presenter: false, editor: false, browserExporter: false, record: false, mcp: false, wakeLock: false, monaco: false }

interface SlideMarkdownOptions {
  root: string
  withNotes: boolean
  email: boolean
  addons: string[]
  ownKeys: OwnKeys
}

export function copiedHeadmatter(headmatter: Record<string, unknown>, { withNotes, email, addons, ownKeys }: SlideMarkdownOptions): Record<string, unknown> {
  if (withNotes)
    return { ...headmatter, addons }
  const { defaults, ...kept } = pick(headmatter, email ? [...HEADMATTER, 'email'] : HEADMATTER)
  return { ...kept, ...defaults ? { defaults: publicFrontmatter(defaults as Record<string, unknown>, ownKeys) } : {}, addons, ...OFF }
}

/** Always with frontmatter, so that code at the beginning is not taken for it, and with the layout, whose default depends on the position. */
export function slideMarkdown({ source, frontmatter, content, note }: ResolvedSlide, index: number, headmatter: Record<string, unknown>, options: SlideMarkdownOptions): string {
  const { root, withNotes } = options
  const own = withNotes ? frontmatter : { ...publicFrontmatter(frontmatter, options.ownKeys), ...frontmatter.private ? { private: true } : {} }
  const usual = (headmatter.defaults as Record<string, unknown> | undefined)?.layout ?? (index === 0 ? 'cover' : 'default')
  const { src: _, ...shown }: Record<string, unknown> = { layout: usual, ...own, ...index === 0 ? headmatter : {} }
  const written = rebaseReferences(removeComments(content), source.filepath, root).trim()
  // Slidev renders some editors whatever the headmatter says, and otherwise reads {monaco} as lines to highlight.
  const text = withNotes ? written : written.replace(/^[ \t]*(?:`{3}|<<<).*$/gm, line => line.replace(/ ?\{monaco[\w-]*\}/, ''))
  return `---\n${stringify(shown, { lineWidth: 0 })}---\n\n${text}\n${withNotes && note ? `\n<!--\n${note}\n-->\n` : ''}`
}
