import type { Fact } from '../facts/types.ts'
import type { DraftSection } from './draftSection.ts'
import type { KeyPoint } from './keyPoints.ts'
import { stringify } from 'yaml'
import { findQuantities } from '../check/quantities.ts'
import { textWidth } from '../components/textWidth.ts'
import { formatFact, showsOf } from '../facts/format.ts'
import { slideText } from './blocks.ts'
import { FEWEST, pointText } from './keyPoints.ts'
import { clip } from './questions.ts'

/** The page of a section: question, headline and key points on a slide, all of the answer in its note. */
export function writePage(section: DraftSection, facts: readonly Fact[]): string {
  const { layout, headline, points, note } = section
  const own = facts.filter(fact => fact.sections.includes(section.slug))
  const rows = rowsOf(section).map(({ head, rest }) => `- **${withFacts(head, own)}**${rest ? ` <span>${withFacts(rest, own)}</span>` : ''}`)
  return `---\n${stringify({ layout, class: 'points', keyPoints: points.map(pointText) }, { lineWidth: 0 })}---\n\n# ${withFacts(headline, own)}\n\n${rows.map(row => `${row}\n`).join('')}\n<!--\n${note}\n-->\n`
}

/** In em of the rows' headings, which are 25 px on 852 px, or 23 px beside the panel of a short answer. */
const WIDTH = { question: 33, short: 23 }
const LONGEST_HEAD = 17
/** In em of what is said of them, two lines of it. */
const LONGEST_REST = 36
/** `tests/deck` allows 50. */
const MOST_WORDS = 46
/** What is left of a slide's height for the rows, and how much of it a line of headline and row takes. */
const SHORT = { height: 406, headline: 57, line: 14, row: 66 }

function rowsOf({ layout, headline, question, points }: DraftSection): KeyPoint[] {
  const isShort = layout === 'short'
  const said = headline.replaceAll('**', '')
  const room = isShort ? Math.floor((SHORT.height - Math.ceil(textWidth(said) / 12.5) * SHORT.headline) / SHORT.row) : points.length
  const rows = points.filter(({ head }) => head !== said).slice(0, Math.max(0, room)).map(({ head, rest }): KeyPoint => {
    if (rest && !isShort && textWidth(head) <= LONGEST_HEAD)
      return { head, rest: clip(rest, LONGEST_REST) }
    const whole = pointText({ head, rest })
    return { head: textWidth(whole) <= WIDTH[layout] ? whole : clip(isShort ? whole : head, WIDTH[layout]) }
  })
  const words = (text = '') => text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length
  const wordsOf = ({ head, rest }: KeyPoint) => words(head) + words(rest)
  const tooMany = () => words(question) + 1 + words(said) + rows.reduce((sum, row) => sum + wordsOf(row), 0) > MOST_WORDS
  const wordiest = (among = rows) => among.reduce((most, row) => wordsOf(row) > wordsOf(most) ? row : most)
  // Whole rows first: a head alone may mislead (재발).
  while (rows.length > 1 && tooMany()) {
    if (rows.length > FEWEST || rows.every(({ rest }) => !rest))
      rows.splice(rows.indexOf(wordiest()), 1)
    else
      wordiest(rows.filter(({ rest }) => rest)).rest = undefined
  }
  return rows
}

/** Figures by their id, where the ledger writes them in the same way. */
function withFacts(text: string, facts: readonly Fact[]): string {
  let end = 0
  const parts = findQuantities(text).flatMap((found) => {
    const shown = facts.flatMap(fact => (['value', 'before', 'after'] as const).filter(show => showsOf(fact).includes(show) && formatFact(fact, show) === found.text).map(show => `<Fact id="${fact.id}"${show === 'value' ? '' : ` show="${show}"`} />`))[0]
    if (!shown)
      return []
    const before = text.slice(end, found.offset)
    end = found.offset + found.text.length
    return [escape(before), shown]
  })
  return [...parts, escape(text.slice(end))].join('')
}

/** Keeps the spaces next to a figure. */
function escape(text: string): string {
  return `${/^\s/.test(text) ? ' ' : ''}${slideText(text)}${/\S\s+$/.test(text) ? ' ' : ''}`
}
