import type { ResolvedSlidevOptions } from '@slidev/types'

/** Frontmatter that only the presenter needs: it plans or rehearses, and no slide shows it. */
const PRESENTER_KEYS = [
  'addons',
  'budget',
  'duration',
  'followUps',
  'keyPoints',
  'private',
]

export interface StripPrivateOptions {
  /** Keeps the headmatter's `email`. */
  email: boolean
}

/** What `stripPrivate` changes. */
export type StrippableDeck = Pick<ResolvedSlidevOptions, 'data'> & {
  utils: Pick<ResolvedSlidevOptions['utils'], 'define'>
}

/**
 * Takes out of a loaded deck, in place, what is meant for the presenter alone. Slidev's own `--without-notes` leaves in a
 * build: each slide's frontmatter and its YAML source, HTML comments in the middle of a slide, and the presenter's pages.
 */
export function stripPrivate({ data, utils }: StrippableDeck, { email }: StripPrivateOptions) {
  const keys = email
    ? PRESENTER_KEYS
    : [...PRESENTER_KEYS, 'email']
  for (const slide of data.slides) {
    slide.note = undefined
    slide.frontmatterRaw = undefined
    slide.content = removeComments(slide.content)
    dropKeys(slide.frontmatter, keys)
  }
  dropKeys(data.headmatter, keys)
  // `duration` has a default that the client reads.
  dropKeys(data.config, keys.filter(key => key !== 'duration'))
  Object.assign(data.config, { presenter: false, editor: false, browserExporter: false })
  Object.assign(utils.define, {
    __SLIDEV_FEATURE_PRESENTER__: 'false',
    __SLIDEV_FEATURE_EDITOR__: 'false',
    __SLIDEV_FEATURE_BROWSER_EXPORTER__: 'false',
  })
}

function dropKeys(object: object, keys: string[]) {
  for (const key of keys)
    delete (object as Record<string, unknown>)[key]
}

/** Fenced code, inline code (both kept), or a comment; one that is never closed reaches to the end, as in HTML. */
const CODE_OR_COMMENT = /^ *(```|~~~).*\n[\s\S]*?^ *\1|`[^`\n]+`|<!--[\s\S]*?(?:-->|(?![\s\S]))/gm

/** Removes HTML comments from Markdown, but not from the code that it shows. */
export function removeComments(markdown: string): string {
  return markdown.replace(CODE_OR_COMMENT, match => match.startsWith('<!--')
    ? ''
    : match)
}
