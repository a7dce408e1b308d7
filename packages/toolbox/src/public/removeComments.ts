import { FENCE } from '../text/markdown.ts'

/** Fenced code, inline code, a display formula, a script, a style, or an HTML comment; one that is never closed reaches to the end, as in HTML. */
const PART = new RegExp([
  FENCE.source,
  '(?<inline>`[^`\\n]+`)',
  '(?<formula>\\$\\$[\\s\\S]*?\\$\\$)',
  '(?<script><script\\b[\\s\\S]*?<\\/script>)',
  '(?<style><style\\b[\\s\\S]*?<\\/style>)',
  '(?<comment><!--[\\s\\S]*?(?:-->|(?![\\s\\S])))',
].join('|'), 'gm')

/** A string, a template, a regular expression's start is not told apart: a comment of a slide's own script is all that matters. */
const STRING_OR_COMMENT = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?(?:\*\/|$)|(?<![:\\])\/\/[^\n]*/g

/** Comments of languages that draw something: what is drawn does not show them, and the source stays in a page. */
const DIAGRAM_COMMENTS: [language: RegExp, comment: RegExp][] = [
  [/^mermaid\b/, /^[ \t]*%%(?!\{).*$\n?/gm],
  [/^plantuml\b/, /^[ \t]*'.*$\n?|\/'[\s\S]*?(?:'\/|(?![\s\S]))/gm],
  [/^(?:latex|tex|katex|math)\b/, /(?<!\\)%.*$/gm],
]

/** Removes every comment from a slide's Markdown that its picture does not show; a comment in code that is shown as code stays. */
export function removeComments(markdown: string): string {
  return markdown.replace(PART, (part, ...rest) => {
    const groups = rest.at(-1) as Record<string, string | undefined>
    if (groups.comment)
      return ''
    if (groups.formula)
      return part.replace(/(?<!\\)%.*$/gm, '')
    if (groups.script || groups.style)
      return part.replace(STRING_OR_COMMENT, found => found.startsWith('/') ? '' : found)
    if (groups.inline)
      return part
    const info = /^[ \t]*(?:`{3,}|~{3,})[ \t]*([^\n]*)/.exec(part)?.[1] ?? ''
    const comment = DIAGRAM_COMMENTS.find(([language]) => language.test(info))?.[1]
    return comment ? part.replace(comment, '') : part
  })
}
