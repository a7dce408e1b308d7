import type { Region, SlideSource } from './regions.ts'
import { blank } from '@interview-deck/toolbox/text/markdown'
import { lineAt, splitRegions } from './regions.ts'

export interface Tag {
  name: string
  attributes: Attribute[]
  /** 1-based, in the file. */
  line: number
  /** Where the tag begins and ends in its region's text. */
  offset: number
  end: number
  isClosing: boolean
  isSelfClosing: boolean
}

export interface Attribute {
  /** As written: `id`, `:value`, `v-click`, `@click`. */
  name: string
  value?: string
  line: number
}

export const TAG = /<(\/?)([a-z][\w.-]*)((?:\s(?:"[^"]*"|'[^']*'|[^"'<>])*)?)\/?>/gi
const ATTRIBUTE = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>]+)))?/g
const INLINE_CODE = /(`+)[^`\n]+\1/g
const HANGUL = /\p{Script=Hangul}/u

/** The tags of a region, inline code left out; closing tags only when asked for. */
export function findTags(region: Region, { closing = false } = {}): Tag[] {
  const text = region.kind === 'mermaid' ? region.text : region.text.replace(INLINE_CODE, blank)
  return [...text.matchAll(TAG)].filter(match => closing || !match[1]).map((match): Tag => {
    const attributesStart = match.index + 1 + match[2]!.length
    return {
      name: match[2]!,
      line: lineAt(region, match.index),
      offset: match.index,
      end: match.index + match[0].length,
      isClosing: match[1] === '/',
      isSelfClosing: match[0].endsWith('/>'),
      attributes: [...match[3]!.matchAll(ATTRIBUTE)].map(attribute => ({
        name: attribute[1]!,
        value: attribute[2] ?? attribute[3] ?? attribute[4],
        line: lineAt(region, attributesStart + attribute.index),
      })),
    }
  })
}

/** The opening tags of a slide's content, and of its diagrams if asked for. */
export function tagsOf(slide: SlideSource, ...kinds: Region['kind'][]): Tag[] {
  return splitRegions(slide, 'content', ...kinds).flatMap(region => findTags(region))
}

/** A text with its tags blanked out, but for attribute values in Korean: those are read by the audience. */
export function blankTags(text: string): string {
  return text.replace(TAG, tag => tag.replace(/"[^"]*"|'[^']*'|[^"']+/g, part =>
    /^["']/.test(part) && HANGUL.test(part) ? ` ${part.slice(1, -1)} ` : blank(part)))
}
