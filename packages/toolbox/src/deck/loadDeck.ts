import type { SettledSlide } from './settleSlides.ts'
import { relative, resolve } from 'node:path'
import { checkHeadmatter } from './checkHeadmatter.ts'
import { formatDeckError } from './deckError.ts'
import { parseDeck } from './parseDeck.ts'
import { parserErrors } from './parserErrors.ts'
import { settleSlides } from './settleSlides.ts'
import { sourceErrors } from './sourceErrors.ts'

/** One question of the deck, as the `src:` slide in `slides.md` describes it. */
export interface Section {
  /** 1-based place among the sections of this deck: where private ones are left out, they take no number. */
  no: number
  slug: string
  question: string
  /** Planned speaking time, in seconds. */
  budget: number
  private: boolean
  /** What the answer must not forget; shown in the drill. */
  keyPoints: string[]
  /** Questions that an interviewer may ask next. */
  followUps: FollowUp[]
  slides: DeckSlide[]
}

export interface FollowUp {
  question: string
  answer: string
  /** Ids of the facts that the question presses on. */
  fact?: string | string[]
}

/** A `src:` slide of `slides.md`: the description of a section. */
export interface DeckImport {
  file: string
  /** 1-based line at which the slide starts, its frontmatter included. */
  line: number
  /** The slide's text as it stands in the file. */
  raw: string
  frontmatter: Record<string, any>
}

export interface DeckSlide {
  /** 1-based number in the deck as loaded. */
  no: number
  /** Path from the deck's root. */
  file: string
  /** 1-based line at which the slide starts, its frontmatter included. */
  line: number
  /** 1-based line at which the slide's content starts. */
  contentLine: number
  title: string
  content: string
  /** Speaker notes; empty where there are none. */
  note: string
  frontmatter: Record<string, any>
  /** The slide's text as it stands in the file, from `line` on: frontmatter, content, notes. */
  raw: string
  /** Slug of the section, where the slide belongs to one. */
  section?: string
}

export interface Deck {
  headmatter: Record<string, any>
  slides: DeckSlide[]
  sections: Section[]
  /** In the order of `slides.md`, those whose page file is missing included. */
  imports: DeckImport[]
  /** What cannot be read or must not be believed, hidden and private pages included; each as `file:line: message`. */
  errors: string[]
}

export interface LoadDeckOptions {
  /** Folder that holds `slides.md`. */
  root: string
  entry?: string
  includePrivate?: boolean
}

/** Reads the deck as Slidev reads it, with the file and the line of every slide. */
export async function loadDeck({ root, entry = 'slides.md', includePrivate = true }: LoadDeckOptions): Promise<Deck> {
  const entryPath = resolve(root, entry)
  await checkHeadmatter(root, entryPath)
  const data = await parseDeck(root, entryPath, 'source')
  const slides = settleSlides(data, { includePrivate }).map((slide, index) => placeSlide(root, slide, index + 1))

  const imports = (data.markdownFiles[entryPath]?.slides ?? [])
    .filter(slide => slide.frontmatter.src)
    .map((slide): DeckImport => ({
      file: entry,
      line: slide.start + 1,
      raw: slide.raw,
      frontmatter: slide.frontmatter,
    }))

  const errors = [...await sourceErrors(root, entryPath), ...parserErrors(Object.values(data.markdownFiles), root)].map(formatDeckError)

  return {
    headmatter: data.headmatter,
    slides,
    sections: groupSections(slides),
    imports,
    errors,
  }
}

/** A settled slide with its place in the deck's files. */
export function placeSlide(root: string, { source, frontmatter, content, note, title }: SettledSlide, no: number): DeckSlide {
  return {
    no,
    file: relative(root, source.filepath),
    line: source.start + 1,
    contentLine: source.contentStart + 1,
    title,
    content,
    note,
    frontmatter,
    raw: source.raw,
    section: frontmatter.slug,
  }
}

function groupSections(slides: DeckSlide[]): Section[] {
  const sections = new Map<string, Section>()
  for (const slide of slides) {
    if (!slide.section)
      continue
    const { frontmatter } = slide
    const section: Section = sections.get(slide.section) ?? {
      no: frontmatter.section,
      slug: slide.section,
      question: frontmatter.question,
      budget: frontmatter.budget,
      private: frontmatter.private === true,
      keyPoints: frontmatter.keyPoints ?? [],
      followUps: frontmatter.followUps ?? [],
      slides: [],
    }
    section.slides.push(slide)
    sections.set(slide.section, section)
  }
  return [...sections.values()]
}
