import type { DeckLedger } from '../deck/deckConfig.ts'
import type { Deck, DeckSlide } from '../deck/loadDeck.ts'
import { removeComments } from '../build/stripPrivate.ts'
import { publicFrontmatter } from '../deck/frontmatterKeys.ts'
import { replaceFacts } from '../diagrams/mermaidBlocks.ts'

/** A stretch of text, and where it stands. */
interface PlacedText {
  text: string
  /** `pages/incident-response.md:12`, or the id of an entry of the ledger. */
  place: string
}

/** The deck's text, divided into what a shared build may hold and what it must not. */
export interface DividedText {
  hidden: PlacedText[]
  shown: string[]
  /** Names that must not stand anywhere: slugs of private sections, ids of entries that do not ship. */
  names: Set<string>
}

export interface DivideOptions {
  /** The whole deck, private sections included. */
  all: Deck
  /** The deck that ships. */
  shared: Deck
  /** The deck's ledger, where it has one. */
  ledger?: Pick<DeckLedger, 'entries' | 'textOf'>
  /** Ids of the entries that ship. */
  shippedEntries: ReadonlySet<string>
  /** Whether the candidate's address ships. */
  email: boolean
}

const COMMENT = /<!--([\s\S]*?)(?:-->|$)/g
const DIAGRAM_COMMENT = /^[ \t]*%%(?!\{).*$/gm

/** Divides everything that is written in the deck and in its ledger. */
export function divideText({ all, shared, ledger, shippedEntries, email }: DivideOptions): DividedText {
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
      text.shown.push(...readingsOf(visible, ledger?.textOf), title, ...stringsOf(ships))
      // The first slide's frontmatter is the headmatter, which is looked at below.
      if (slide.no > 1)
        hide(...Object.entries(frontmatter).filter(([key]) => !(key in ships)).flatMap(([, value]) => stringsOf(value)))
    }
    else {
      hide(...readingsOf(visible, ledger?.textOf), title, ...stringsOf(frontmatter))
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
  for (const { id, telling, all } of ledger?.entries() ?? []) {
    if (shippedEntries.has(id)) {
      text.shown.push(...all)
      continue
    }
    text.names.add(id)
    // An entry that nobody uses is no secret, and its name is made of everyday words.
    if (named.has(id))
      text.hidden.push(...telling.map(text => ({ text, place: `the entry ${id}` })))
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
function readingsOf(markdown: string, textOf?: DeckLedger['textOf']): string[] {
  const figures = withFigures(markdown, textOf)
  return [
    markdown,
    figures,
    figures
      .replace(/\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
      .replace(/<\/?[a-z][^>]*>/gi, '')
      .replace(/[*_`~]+/g, ''),
  ]
}

function withFigures(markdown: string, textOf?: DeckLedger['textOf']): string {
  try {
    return textOf ? replaceFacts(markdown, textOf) : markdown
  }
  catch {
    // A figure that does not exist is for the check to tell.
    return markdown
  }
}

/** Every text in a value, at any depth. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string')
    return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}
