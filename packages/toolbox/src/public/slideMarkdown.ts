import type { OwnKeys } from '../deck/frontmatterKeys.ts'
import type { SettledSlide } from '../deck/settleSlides.ts'
import { stringify } from 'yaml'
import { keysAllowedOn, pick, publicFrontmatter } from '../deck/frontmatterKeys.ts'
import { rebaseReferences } from './references.ts'
import { removeComments } from './removeComments.ts'

/** The presenter's own, or nobody's: of all other keys that the first slide may have, a build has a use. */
const PRESENTERS = ['email', 'rehearsal', 'remote', 'notesAutoRuby', 'timer', 'duration', 'overviewSnapshots', 'pwa', 'export']

/** Slidev's parts that are for whoever presents, or change files or code; a copy is for looking. */
const OFF = { presenter: false, editor: false, browserExporter: false, record: false, mcp: false, wakeLock: false, monaco: false }

export interface SlideMarkdownOptions {
  root: string
  withNotes: boolean
  email: boolean
  addons: string[]
  ownKeys: OwnKeys
}

export function copiedHeadmatter(headmatter: Record<string, unknown>, { withNotes, email, addons, ownKeys }: SlideMarkdownOptions): Record<string, unknown> {
  if (withNotes)
    return { ...headmatter, addons }
  const { defaults, ...kept } = pick(headmatter, keysAllowedOn('headmatter').filter(key => !PRESENTERS.includes(key) || (email && key === 'email')))
  return { ...kept, ...defaults ? { defaults: publicFrontmatter(defaults as Record<string, unknown>, ownKeys) } : {}, addons, ...OFF }
}

/** Every slide has frontmatter, so that code at its beginning is not taken for it, with its layout: that may depend on the place. */
export function slideMarkdown({ source, frontmatter, content, note }: SettledSlide, index: number, headmatter: Record<string, unknown>, options: SlideMarkdownOptions): string {
  const { root, withNotes } = options
  const own = withNotes ? frontmatter : { ...publicFrontmatter(frontmatter, options.ownKeys), ...frontmatter.private ? { private: true } : {} }
  const usual = (headmatter.defaults as Record<string, unknown> | undefined)?.layout ?? (index === 0 ? 'cover' : 'default')
  const { src: _, ...shown }: Record<string, unknown> = { layout: usual, ...own, ...index === 0 ? headmatter : {} }
  const written = rebaseReferences(removeComments(content), source.filepath, root).trim()
  // Code is looked at; Slidev writes some editors whatever the headmatter says, and takes {monaco} for lines to highlight else.
  const text = withNotes ? written : written.replace(/^[ \t]*(?:`{3}|<<<).*$/gm, line => line.replace(/ ?\{monaco[\w-]*\}/, ''))
  return `---\n${stringify(shown, { lineWidth: 0 })}---\n\n${text}\n${withNotes && note ? `\n<!--\n${note}\n-->\n` : ''}`
}
