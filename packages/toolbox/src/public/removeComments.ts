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

/** Good enough for comments in a slide's own script; regular expressions are not recognized. */
const STRING_OR_COMMENT = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?(?:\*\/|$)|(?<![:\\])\/\/[^\n]*/g

/** Comments in diagram languages: not drawn, but their source is in the page. */
const DIAGRAM_COMMENTS: [language: RegExp, comment: RegExp][] = [
  [/^mermaid\b/, /^[ \t]*%%(?!\{).*$\n?/gm],
  [/^plantuml\b/, /^[ \t]*'.*$\n?|\/'[\s\S]*?(?:'\/|(?![\s\S]))/gm],
  [/^(?:latex|tex|katex|math)\b/, /(?<!\\)%.*$/gm],
]

/** Removes every comment that the slide does not show; comments in code blocks stay. */
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
