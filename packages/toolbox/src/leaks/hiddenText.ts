import type { DeckLedger } from '../deck/deckConfig.ts'
import type { OwnKeys } from '../deck/frontmatterKeys.ts'
import type { Deck, DeckSlide } from '../deck/loadDeck.ts'
import { textsIn } from '../deck/blankErrors.ts'
import { publicFrontmatter } from '../deck/frontmatterKeys.ts'
import { replaceFacts } from '../diagrams/mermaidBlocks.ts'
import { removeComments } from '../public/removeComments.ts'

interface PlacedText {
  text: string
  /** `pages/incident-response.md:12`, or the id of an entry of the ledger. */
  place: string
}

export interface DividedText {
  hidden: PlacedText[]
  shown: string[]
  /** Texts of the entries that ship: their units (`건`) may begin a word of a drawn page. */
  figures: string[]
  /** Names that must not appear anywhere: slugs of private sections, ids of entries that are not in the copy. */
  names: Set<string>
}

interface DivideOptions {
  all: Deck
  copy: { slides: DeckSlide[], facts: string[], texts: string[], ownKeys: OwnKeys }
  ledger?: Pick<DeckLedger, 'entries' | 'textOf'>
  /** Whether the candidate's address may be in the build. */
  email: boolean
}

export function divideText({ all, copy, ledger, email }: DivideOptions): DividedText {
  const placeOf = ({ file, line }: DeckSlide) => `${file}:${line}`
  const copied = new Set(copy.slides.map(placeOf))
  const names = new Set<string>()
  const hidden: PlacedText[] = []

  for (const slide of all.slides) {
    const { content, note, title, frontmatter } = slide
    const visible = removeComments(content)
    const isCopied = copied.has(placeOf(slide))
    const ships = isCopied ? publicFrontmatter(frontmatter, copy.ownKeys) : {}
    const texts = [
      note,
      withoutLines(content, visible),
      // The first slide's frontmatter is the headmatter, which is looked at below.
      ...slide.no > 1 ? Object.entries(frontmatter).filter(([key]) => !(key in ships)).flatMap(([, value]) => textsIn(value).map(({ text }) => text)) : [],
      ...isCopied ? [] : [...readingsOf(visible, ledger?.textOf), title],
    ]
    hidden.push(...texts.filter(Boolean).map(text => ({ text, place: placeOf(slide) })))
    const slug = frontmatter.routeAlias
    if (!isCopied && typeof slug === 'string' && !copy.slides.some(other => other.frontmatter.routeAlias === slug))
      names.add(slug)
  }

  const address = all.headmatter.email
  if (typeof address === 'string' && !email)
    hidden.push({ text: address, place: 'slides.md:1' })

  const shown = [...copy.texts, ...copy.slides.flatMap(({ content, title }) => [...readingsOf(removeComments(content), ledger?.textOf), title])]
  const inHidden = new Set(hidden.flatMap(({ text }) => text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? []))
  const facts = new Set(copy.facts)
  const figures: string[] = []
  for (const { id, telling, all } of ledger?.entries() ?? []) {
    if (facts.has(id)) {
      figures.push(...all)
      continue
    }
    names.add(id)
    // Unused ids are common words; skip unless private text has them.
    if (inHidden.has(id))
      hidden.push(...telling.map(text => ({ text, place: `the entry ${id}` })))
  }
  return { hidden, shown: [...shown, ...figures], figures, names }
}

function withoutLines(text: string, kept: string): string {
  const lines = new Set(kept.split('\n'))
  return text.split('\n').filter(line => !lines.has(line)).join('\n')
}

/** A slide's Markdown as it is, and as it reads without tags and marks. */
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
    // The check reports figures that do not exist.
    return markdown
  }
}
