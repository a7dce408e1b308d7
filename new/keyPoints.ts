import type { Block } from './blocks.ts'
import { splitSentences } from '@interview-deck/toolbox/deck/sentences'
import { findQuantities } from '../check/quantities.ts'
import { textWidth } from '../components/textWidth.ts'
import { boldPhrases, plain, withoutLinks } from './blocks.ts'
import { clip } from './questions.ts'

export interface KeyPoint {
  head: string
  /** What is said of it. */
  rest?: string
}

const MOST = 5
export const FEWEST = 3

const GREETING = /^(?:네|예|안녕하세요|안녕하십니까|감사합니다|hello|hi|thank you)[\s,.!]*$/i

/** Sentences of a paragraph as Markdown, greetings apart. */
function sentencesOf(text: string): string[] {
  return splitSentences(text).map(sentence => sentence.text).filter(sentence => !GREETING.test(sentence))
}

/** The first sentence with a bold phrase in it, or the first sentence; its bold phrases stay. */
export function headlineOf(blocks: Block[], width: number): string {
  const said = blocks.filter(({ kind }) => kind === 'text').flatMap(({ text }) => sentencesOf(text))
  const sentences = said.length ? said : blocks.filter(({ kind }) => kind !== 'table' && kind !== 'code').map(({ text }) => text)
  const chosen = sentences.slice(0, FEWEST).find(sentence => boldPhrases(sentence).length) ?? sentences[0] ?? blocks[0]!.text
  const bold = boldPhrases(chosen)
  const text = clip(plain(chosen).replace(/\s*[.:：。]$/, ''), width)
  const [first] = bold.filter(phrase => text.includes(phrase) && phrase !== text)
  return first ? text.replace(first, `**${first}**`) : text
}

/** Three to five things to remember: parts that are numbered, heads of lists, bold phrases, sentences; those with a figure first. */
export function keyPointsOf(blocks: Block[]): KeyPoint[] {
  const parts = numberedParts(blocks)
  if (parts.length >= 2 && parts.length <= MOST)
    return parts
  const items = blocks.filter(({ kind }) => kind === 'item').map(({ text }) => splitHead(text)).filter(({ head }) => head)
  const listed = unique(items)
  const points = listed.length >= FEWEST
    ? listed
    : unique([
        ...listed,
        ...blocks.flatMap(({ kind, text }) => kind === 'heading' ? [plain(text)] : kind === 'text' ? boldPhrases(text) : []).map(head => ({ head })),
      ])
  const enough = points.length >= FEWEST ? points : unique(blocks.filter(({ kind }) => kind === 'text' || kind === 'item').flatMap(({ text }) => sentencesOf(text)).map(sentence => ({ head: plain(sentence).replace(/[.。]$/, '') })))
  const best = new Set(enough.toSorted((a, b) => Number(hasFigure(b)) - Number(hasFigure(a))).slice(0, MOST))
  return enough.filter(point => best.has(point))
}

/** `(1) …`, `1. …` as headings, each with what is first said in it with a figure. */
function numberedParts(blocks: Block[]): KeyPoint[] {
  return blocks.flatMap(({ kind, text }, index) => {
    const head = kind === 'heading' ? /^\(?\d+[.)]\s*(.+)/.exec(plain(text))?.[1] : undefined
    if (!head)
      return []
    const end = blocks.findIndex((other, at) => at > index && other.kind === 'heading')
    const below = blocks.slice(index + 1, end < 0 ? undefined : end)
    const said = below.flatMap(({ kind, text }) => kind === 'item' ? [plain(text)] : kind === 'text' ? boldPhrases(text) : [])
    return [{ head, rest: said.find(phrase => findQuantities(phrase).length && textWidth(phrase) < 30) }]
  })
}

/** `**자동 수집**: Selenium으로 …` is a head and what is said of it. */
function splitHead(item: string): KeyPoint {
  const [, head, colon, behind] = /^[^*\p{L}\p{N}]*\*\*([^*:：]+)([:：]?)\*\*(.*)$/u.exec(withoutLinks(item)) ?? []
  const rest = behind?.trim().replace(/^[:：]/, '') ?? ''
  // **99.9% 가용성** 달성 is one phrase.
  const isHead = head !== undefined && (colon || !rest || behind!.trim() !== rest || rest.startsWith('('))
  return isHead ? { head: plain(head), rest: plain(rest) || undefined } : { head: plain(item) }
}

function hasFigure({ head, rest }: KeyPoint): boolean {
  return findQuantities(`${head} ${rest ?? ''}`).some(({ strict }) => strict)
}

function unique(points: KeyPoint[]): KeyPoint[] {
  return points.filter(({ head }, index) => points.findIndex(other => other.head === head) === index)
}

export function pointText({ head, rest }: KeyPoint): string {
  return rest ? `${head}${/^[(（]/.test(rest) ? ' ' : ': '}${rest}` : head
}
