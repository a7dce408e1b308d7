import type { ResolvedSlide } from './resolveSlides.ts'
import type { SpokenLanguage } from './script.ts'
import { relative, resolve } from 'node:path'
import { checkHeadmatter } from './checkHeadmatter.ts'
import { formatDeckError, parserErrors } from './deckError.ts'
import { parseDeck } from './parseDeck.ts'
import { resolveSlides } from './resolveSlides.ts'
import { languageOf } from './script.ts'
import { sourceErrors } from './sourceErrors.ts'

export interface Section {
  /** From 1; excluded private sections get none. */
  no: number
  slug: string
  question: string
  budget: number
  language: SpokenLanguage
  private: boolean
  keyPoints: string[]
  followUps: FollowUp[]
  slides: DeckSlide[]
}

export interface FollowUp {
  question: string
  answer: string
  fact?: string | string[]
}

export interface DeckImport {
  file: string
  line: number
  raw: string
  frontmatter: Record<string, any>
}

/** Lines are 1-based, in the file; a slide starts with its frontmatter. */
export interface DeckSlide {
  no: number
  file: string
  line: number
  contentLine: number
  title: string
  content: string
  note: string
  frontmatter: Record<string, any>
  raw: string
  section?: string
}

export interface Deck {
  headmatter: Record<string, any>
  slides: DeckSlide[]
  sections: Section[]
  /** In the order of `slides.md`, those whose page file is missing included. */
  imports: DeckImport[]
  /** Each as `file:line: message`; hidden and private pages included. */
  errors: string[]
}

export async function loadDeck({ root, includePrivate = true }: { root: string, includePrivate?: boolean }): Promise<Deck> {
  const entry = resolve(root, 'slides.md')
  await checkHeadmatter(root, entry)
  const data = await parseDeck(root, entry, 'source')
  const slides = resolveSlides(data, { includePrivate }).map((slide, index) => toDeckSlide(root, slide, index + 1))

  const imports = (data.markdownFiles[entry]?.slides ?? [])
    .filter(slide => slide.frontmatter.src)
    .map((slide): DeckImport => ({ file: 'slides.md', line: slide.start + 1, raw: slide.raw, frontmatter: slide.frontmatter }))

  const errors = [...await sourceErrors(root, entry), ...parserErrors(Object.values(data.markdownFiles), root)].map(formatDeckError)

  return { headmatter: data.headmatter, slides, sections: groupSections(slides, data.headmatter), imports, errors }
}

export function toDeckSlide(root: string, { source, frontmatter, content, note, title }: ResolvedSlide, no: number): DeckSlide {
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

function groupSections(slides: DeckSlide[], { lang, htmlAttrs }: Record<string, any>): Section[] {
  const sections = new Map<string, Section>()
  for (const slide of slides) {
    if (!slide.section)
      continue
    const { frontmatter } = slide
    const section: Section = sections.get(slide.section) ?? {
      no: frontmatter.section ?? sections.size + 1,
      slug: slide.section,
      question: frontmatter.question ?? slide.title,
      budget: frontmatter.budget ?? 0,
      language: languageOf(frontmatter.lang, lang, htmlAttrs?.lang),
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
