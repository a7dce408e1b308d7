import type { SourceSlideInfo } from '@slidev/types'
import type { DeckError } from './deckError.ts'
import { blank, blankFences, countLines, FRONTMATTER } from '../text/markdown.ts'
import { blanksIn } from './blanks.ts'

/** Code in a line, and tags, whose attributes may hold lists of lists. */
const NO_TEXT = /`[^`\n]*`|<[a-z/](?:"[^"]*"|'[^']*'|[^"'>])*>|\{\{[\s\S]*?\}\}/gi

/** Blanks where an audience would see them: in a slide, a note, or frontmatter other than answers to follow-ups and key points. */
export function blankErrors({ raw, start, frontmatter }: Pick<SourceSlideInfo, 'raw' | 'start' | 'frontmatter'>): Omit<DeckError, 'file'>[] {
  const headEnd = FRONTMATTER.exec(raw)?.[0].length ?? 0
  const body = blank(raw.slice(0, headEnd)) + blankFences(raw.slice(headEnd)).replace(NO_TEXT, blank)
  return [
    ...body.split('\n').flatMap((text, index) => blanksIn(text).map(hint => error(start + index + 1, hint))),
    ...textsIn(frontmatter).filter(({ path }) => !/^keyPoints\.|^followUps\.\d+\.answer$/.test(path)).flatMap(({ text }) =>
      blanksIn(text).map(hint => error(start + 1 + countLines(raw.slice(0, Math.max(0, raw.indexOf(hint)))), hint))),
  ]
}

/** Every text in a value, by its path there. */
export function textsIn(value: unknown, path = ''): { path: string, text: string }[] {
  if (typeof value === 'string')
    return [{ path, text: value }]
  return value && typeof value === 'object' ? Object.entries(value).flatMap(([key, entry]) => textsIn(entry, path ? `${path}.${key}` : key)) : []
}

function error(line: number, hint: string): Omit<DeckError, 'file'> {
  return { line, message: `"[[${hint}]]" is a blank, and this is no place for one: it would be shown. Blanks are for the answers to follow-ups and for key points` }
}
