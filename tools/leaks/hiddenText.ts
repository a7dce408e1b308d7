import type { Fact } from '../../facts/index.ts'
import type { Deck, DeckSlide } from '../deck/loadDeck.ts'
import { FACT_SHOWS, formatFact, formatProof } from '../../facts/index.ts'
import { removeComments } from '../build/stripPrivate.ts'
import { publicFrontmatter } from '../deck/frontmatterKeys.ts'
import { factText } from '../diagrams/factText.ts'
import { replaceFacts } from '../diagrams/mermaidBlocks.ts'

/** A stretch of text, and where it stands. */
export interface PlacedText {
  text: string
  /** `pages/incident-response.md:12`, or the id of a fact. */
  place: string
}

/** The deck's text, divided into what a shared build may hold and what it must not. */
export interface DividedText {
  hidden: PlacedText[]
  shown: string[]
  /** Names that must not stand anywhere: slugs of private sections, ids of facts that do not ship. */
  names: Set<string>
}

export interface DivideOptions {
  /** The whole deck, private sections included. */
  all: Deck
  /** The deck that ships. */
  shared: Deck
  facts: readonly Fact[]
  /** Ids of the facts that ship. */
  shippedFacts: ReadonlySet<string>
  /** Whether the candidate's address ships. */
  email: boolean
}

const COMMENT = /<!--([\s\S]*?)(?:-->|$)/g
const DIAGRAM_COMMENT = /^[ \t]*%%(?!\{).*$/gm

/** Divides everything that is written in the deck and in the ledger. */
export function divideText({ all, shared, facts, shippedFacts, email }: DivideOptions): DividedText {
  const key = ({ file, line }: DeckSlide) => `${file}:${line}`
  const shipped = new Set(shared.slides.map(key))
  const text: DividedText = { hidden: [], shown: [], names: new Set() }

  for (const slide of all.slides) {
    const isShown = shipped.has(key(slide))
    const place = key(slide)
    const hide = (...texts: string[]) => text.hidden.push(...texts.filter(Boolean).map(text => ({ text, place })))
    const { content, note, title, frontmatter } = slide
    const visible = removeComments(content).replace(DIAGRAM_COMMENT, '')
    hide(note, ...commentsOf(content))
    if (isShown) {
      const ships = publicFrontmatter(frontmatter)
      text.shown.push(...readingsOf(visible), title, ...stringsOf(ships))
      // The first slide's frontmatter is the headmatter, which is looked at below.
      if (slide.no > 1)
        hide(...Object.entries(frontmatter).filter(([key]) => !(key in ships)).flatMap(([, value]) => stringsOf(value)))
    }
    else {
      hide(...readingsOf(visible), title, ...stringsOf(frontmatter))
      const slug = frontmatter.routeAlias
      if (typeof slug === 'string' && !shared.slides.some(other => other.frontmatter.routeAlias === slug))
        text.names.add(slug)
    }
  }

  const { title, author, info, keywords, email: address, titleTemplate } = all.headmatter
  text.shown.push(...stringsOf([title, author, info, keywords, titleTemplate]))
  if (typeof address === 'string') {
    if (email)
      text.shown.push(address)
    else
      text.hidden.push({ text: address, place: 'slides.md:1' })
  }

  const named = new Set(text.hidden.flatMap(({ text }) => text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? []))
  for (const fact of facts) {
    if (shippedFacts.has(fact.id)) {
      text.shown.push(...stringsOf(fact), ...textsOf(fact))
      continue
    }
    text.names.add(fact.id)
    // A figure that nobody uses is no secret, and its label is made of everyday words.
    if (!named.has(fact.id))
      continue
    text.hidden.push(...[fact.label, fact.notation ?? '', fact.scope ?? '', fact.system, fact.denominator ?? '', fact.baseline ?? '', ...textsOf(fact)].map(text => ({ text, place: `the fact ${fact.id}` })))
  }
  return text
}

function commentsOf(content: string): string[] {
  return [
    ...[...content.matchAll(COMMENT)].map(match => match[1]!),
    ...content.match(DIAGRAM_COMMENT) ?? [],
  ]
}

/** A slide's Markdown as it is, and as it reads: without tags and marks, which part no word. */
function readingsOf(markdown: string): string[] {
  const figures = withFacts(markdown)
  return [
    markdown,
    figures,
    figures
      .replace(/\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
      .replace(/<\/?[a-z][^>]*>/gi, '')
      .replace(/[*_`~]+/g, ''),
  ]
}

function withFacts(markdown: string): string {
  try {
    return replaceFacts(markdown, factText)
  }
  catch {
    // A figure that does not exist is for the check to tell.
    return markdown
  }
}

/** Everything that a component may show of a fact. */
function textsOf(fact: Fact): string[] {
  const shows = FACT_SHOWS.flatMap((show) => {
    try {
      return [formatFact(fact, show)]
    }
    catch {
      return []
    }
  })
  return [...shows, formatProof(fact) ?? '']
}

/** Every text in a value, at any depth. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string')
    return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}
