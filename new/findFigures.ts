import type { FoundQuantity } from '../check/quantities.ts'
import type { Fact, Quantity, Unit } from '../facts/types.ts'
import type { Block } from './blocks.ts'
import type { DraftSection } from './draftSection.ts'
import { findQuantities } from '../check/quantities.ts'
import { changePercent, toBaseUnit } from '../facts/arithmetic.ts'
import { boldPhrases, plain } from './blocks.ts'

interface Figure extends FoundQuantity {
  /** What it was before, and what it became: itself, or for a percentage the two that it follows from. */
  steps?: [before: FoundQuantity, after: FoundQuantity]
}

/** Every number with a unit as an entry of the ledger, in order; one that several answers say is one entry. */
export function findFigures(answers: Pick<DraftSection, 'slug' | 'topic' | 'question' | 'line' | 'blocks'>[], file: string): Fact[] {
  const facts = new Map<string, Fact>()
  for (const { slug, topic, question, line, blocks } of answers) {
    // Labels the figures until they are edited.
    let heading = topic
    for (const block of [{ kind: 'text', text: question, line } as Block, ...blocks]) {
      const text = block.kind === 'code' ? block.text : plain(block.text)
      if (block.kind === 'heading' || /[:：]$/.test(text))
        heading = text.replace(/[:：]$/, '')
      for (const described of describeFigures(block, text, heading)) {
        const key = JSON.stringify(described)
        const known = facts.get(key)
        if (!known)
          facts.set(key, { id: `${slug}-${count(facts, slug) + 1}`, ...described, system: topic, sections: [slug], draft: `${file}:${block.line}` })
        else if (!known.sections.includes(slug))
          known.sections.push(slug)
      }
    }
  }
  return [...facts.values()]
}

function count(facts: Map<string, Fact>, slug: string): number {
  return [...facts.values()].filter(({ sections: [first] }) => first === slug).length
}

const CHANGE = /^[^,.:;()→\d]{0,16}?(단축|감소|절감|개선|향상|증가|달성)/
const FALLS = ['단축', '감소', '절감']
const RISES = ['향상', '증가', '달성']
const TARGET = /목표|기대|약속|타임라인|예정|계획|target|goal|expected|aim/i

type Described = Omit<Fact, 'id' | 'system' | 'sections' | 'draft'>

function describeFigures(block: Block, text: string, heading: string): Described[] {
  const figures = pair(findQuantities(text).filter(({ strict }) => strict), text)
  let label = ''
  return figures.map((figure, index): Described => {
    label = labelOf(text, figure, figures[index - 1]) || boldPhrases(block.text).find(phrase => !/\d/.test(phrase)) || label || heading.replace(/\s*\(.*?\)/g, '')
    const change = CHANGE.exec(text.slice(figure.offset + figure.text.length))?.[1] as Fact['change']
    const [before, after] = figure.steps ?? []
    const direction = before && after ? (base(after) < base(before) ? 'down' : 'up') : FALLS.includes(change!) ? 'down' : RISES.includes(change!) ? 'up' : undefined
    return {
      label,
      kind: TARGET.test(`${heading} ${text}`) ? 'target' : change || before ? 'measured' : 'scale',
      ...quantity(figure, text),
      ...notationOf(figure),
      ...change && { change },
      ...direction && { direction },
      ...before && after && { before: quantity(before, text), after: quantity(after, text) },
    }
  })
}

const ARROW = /^\s*(?:[→⇒➜]|->|=>|에서|to)\s*$/

/** Before and after become one figure: that of the percentage beside them, where it follows from the two, or the latter. */
function pair(found: FoundQuantity[], text: string): Figure[] {
  const merged = new Set<FoundQuantity>()
  const figures = found.map((figure): Figure => ({ ...figure }))
  figures.slice(1).forEach((after, index) => {
    const before = figures[index]!
    const percent = ARROW.test(text.slice(before.offset + before.text.length, after.offset)) ? percentOf(before, after) : undefined
    if (percent === undefined)
      return
    const claim = [figures[index - 1], figures[index + 2]].find(other => other?.unit === '%' && Number(percent.toFixed(String(other.value).split('.')[1]?.length ?? 0)) === other.value)
    ;(claim ?? after).steps = [before, after]
    merged.add(before)
    if (claim)
      merged.add(after)
  })
  return figures.filter(figure => !merged.has(figure))
}

/** Of what can be compared, and is not the same. */
function percentOf(before: FoundQuantity, after: FoundQuantity): number | undefined {
  if (before.upper !== undefined || after.upper !== undefined)
    return undefined
  try {
    return changePercent(before as Quantity, after as Quantity) || undefined
  }
  catch {
    return undefined
  }
}

function base({ value, unit }: Pick<FoundQuantity, 'value' | 'unit'>): number {
  return toBaseUnit({ value, unit: unit as Unit }).value
}

function quantity({ value, upper, unit, offset, text }: FoundQuantity, whole: string): Quantity {
  const bound = text.endsWith('+') || /^\d[\d,]*\S{1,2}?\+/.test(whole.slice(offset)) ? '이상' : /^\s?(이상|이하|이내)/.exec(whole.slice(offset + text.length))?.[1]
  return { value, ...upper !== undefined && { upper }, unit: unit as Unit, ...bound && { bound: bound as Quantity['bound'] } }
}

/** How a deadline and round-the-clock work are written. */
function notationOf({ text }: FoundQuantity): Pick<Fact, 'notation'> {
  return /^(?:D-\d+|24\/7)$/.test(text) ? { notation: text } : {}
}

const LONGEST_LABEL = 24
const SEPARATOR = /[,.:;()[\]→|·"'“”‘’]|->|=>/

/** The words of the same clause before the figure, or else behind it, or else before its colon or bracket, without particles at their end. */
function labelOf(text: string, figure: Figure, previous?: Figure): string {
  const before = text.slice(previous ? previous.offset + previous.text.length : 0, (figure.steps?.[1].offset === figure.offset ? figure.steps[0] : figure).offset)
  const after = text.slice(figure.offset + figure.text.length).split(SEPARATOR)[0]!.split(/\d/)[0]!.replace(/^\s*(?:이상|이하|이내)/, '').replace(/(?:단축|감소|절감|개선|향상|증가|달성).*$/, '')
  const head = before.replace(/(?<=\S)\s*[([:：]\s*$/, '')
  return [before.split(SEPARATOR).at(-1)!, after, head.split(SEPARATOR).at(-1)!].map(trimLabel).find(label => label.length > 1) ?? ''
}

function trimLabel(words: string): string {
  const label = words.trim().replace(/^(?:단축|감소|절감|개선|향상|증가|달성|에서|으로|동안|만에|대비|[간의을를은는이가내])(?:\s+|$)/, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '')
  const kept = label.split(' ').slice(-4).join(' ')
  return kept.length <= LONGEST_LABEL ? kept.replace(/(?<=\p{Script=Hangul}{2})(?:[을를은는]|에서|으로|에)$/u, '') : kept.slice(-LONGEST_LABEL).replace(/^\S*\s/, '')
}
