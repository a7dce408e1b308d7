import type { Region } from '../regions.ts'
import type { CheckContext, Finding } from '../types.ts'
import { replaceFacts } from '@interview-deck/toolbox/diagrams/mermaidBlocks'
import { countLines } from '@interview-deck/toolbox/text/markdown'
import { factText } from '../../facts/index.ts'
import { findDoubled } from '../doubled.ts'
import { findInRegions } from '../regions.ts'
import { TAG } from '../tags.ts'

/** Tags inside a sentence; all others part what stands before and behind them. */
const INLINE_TAG = /^<\/?(?:[abisu]|abbr|code|em|link|mark|small|span|strong|sub|sup|v-click|v-mark|wbr)\b/i
const LINE_BREAK = /<br\b[^>]*>/gi
const MARKDOWN_MARK = /[*_`]+/g
const PART = '\u2028'

/**
 * Nothing says one thing twice, as `3개월 이내 안에` does, in what is read or heard: slides, diagrams, notes, and the frontmatter with
 * its key points and follow-ups. A figure that a `<Fact>` puts in brings its own words along (`3개월 이내`), so it is read in its place.
 */
export function checkDoubledWords({ deck }: CheckContext): Finding[] {
  return findInRegions([...deck.imports, ...deck.slides], [], (region) => {
    const text = textOf(region)
    return findDoubled(text).map(({ text: doubled, offset, allowed }) => ({
      line: region.line + countLines(text.slice(0, offset)),
      message: `"${doubled}" says one thing twice; allowed: ${allowed}`,
    }))
  })
}

/** What a region reads as, line by line: figures in their places, emphasis gone. */
function textOf({ kind, text }: Region): string {
  const lineBreaks = (removed: string) => '\n'.repeat(countLines(removed))
  const read = replaceFacts(text, readFact)
    .replace(LINE_BREAK, ' ')
    .replace(TAG, tag => (INLINE_TAG.test(tag) ? '' : PART) + koreanAttributes(tag) + lineBreaks(tag))
    .replace(MARKDOWN_MARK, '')
  return kind === 'mermaid' ? read.replaceAll('\n', `${PART}\n`) : read
}

function koreanAttributes(tag: string): string {
  return [...tag.matchAll(/"([^"]*)"/g)].map(([, value]) => value!).filter(value => /\p{Script=Hangul}/u.test(value)).map(value => `${PART}${value.replaceAll('\n', ' ')}${PART}`).join('')
}

/** A figure that does not exist is for the components rule to tell. */
function readFact(id: string, show?: string): string {
  try {
    return factText(id, show)
  }
  catch {
    return PART
  }
}
