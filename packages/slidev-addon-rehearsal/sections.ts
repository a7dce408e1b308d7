import type { SpokenLanguage } from '@interview-deck/toolbox/deck/script'
import { languageOf } from '@interview-deck/toolbox/deck/script'

export type RehearsalSection = ReturnType<typeof emptySection> & {
  /** An interview begins, or ends, with it; without it, with the deck's first and last question. */
  asked?: 'first' | 'last'
  /** Where its key points and follow-ups are written, on a development server. */
  source?: FrontmatterSource
}

interface FrontmatterSource {
  /** From the deck's folder. */
  file: string
  /** 1-based. */
  line: number
  text: string
}

export interface FollowUp {
  question: string
  answer: string
  aboutFigure: boolean
}

export interface SlideLike {
  no: number
  meta: { slide?: { frontmatter?: Record<string, unknown>, title?: string, filepath?: string, start?: number, frontmatterRaw?: string } }
}

export const NO_SECTIONS_MESSAGE = '이 슬라이드에는 아직 질문이 없습니다. 질문마다 첫 슬라이드의 frontmatter에 slug, question, budget(초)을 적어 주세요.'

/**
 * Groups slides by `slug`, which Slidev hands down from a `src:` slide to all that it imports. Everything else comes from
 * the first slide that has it. `problem`, in Korean, says why there are no sections, or names those without a budget, which are
 * left out.
 */
export function readSections(slides: readonly SlideLike[], deckLanguage?: unknown) {
  const bySlug = new Map<string, RehearsalSection>()
  const folder = slides[0]?.meta.slide?.filepath?.replace(/[^/]*$/, '') ?? ''
  for (const { no, meta } of slides) {
    const frontmatter = meta.slide?.frontmatter ?? {}
    const { slug } = frontmatter
    if (typeof slug !== 'string' || !slug)
      continue
    const section: RehearsalSection = bySlug.get(slug) ?? emptySection(slug, bySlug.size + 1, languageOf(frontmatter.lang, deckLanguage))
    bySlug.set(slug, section)
    section.slideNos.push(no)
    section.slideTitles.push(meta.slide?.title ?? '')
    readFrontmatter(section, frontmatter)
    if (!section.source && (section.keyPoints.length || section.followUps.length))
      section.source = sourceOf(meta.slide, folder)
  }

  const all = [...bySlug.values()]
  if (!all.length)
    return { sections: [], problem: NO_SECTIONS_MESSAGE }
  const withoutBudget = all.filter(section => !(section.budget > 0))
  const problem = withoutBudget.length
    ? `예산 시간(budget, 초)이 없는 질문이 있습니다: ${withoutBudget.map(s => `${s.slug}(슬라이드 ${s.slideNos[0]})`).join(', ')}`
    : undefined
  return { sections: all.filter(section => section.budget > 0), problem }
}

function sourceOf({ filepath, start, frontmatterRaw }: NonNullable<SlideLike['meta']['slide']> = {}, folder: string): FrontmatterSource | undefined {
  // Behind the three dashes that begin it.
  return filepath && start !== undefined ? { file: filepath.replace(folder, ''), line: start + 2, text: frontmatterRaw ?? '' } : undefined
}

function emptySection(slug: string, no: number, language: SpokenLanguage) {
  return {
    /** As the deck numbers it, or its place among the sections. */
    no,
    /** Records are kept under it: it stays when questions are reordered. */
    slug,
    question: '',
    /** Seconds. */
    budget: 0,
    /** In which it is answered. */
    language,
    private: false,
    keyPoints: [] as string[],
    followUps: [] as FollowUp[],
    /** 1-based. */
    slideNos: [] as number[],
    slideTitles: [] as string[],
  }
}

function readFrontmatter(section: RehearsalSection, frontmatter: Record<string, unknown>): void {
  const { section: no, question, budget, keyPoints, followUps } = frontmatter
  if (typeof no === 'number')
    section.no = no
  if (!section.question && typeof question === 'string')
    section.question = question
  if (!section.budget && typeof budget === 'number' && Number.isFinite(budget))
    section.budget = budget
  section.private ||= frontmatter.private === true
  if (frontmatter.asked === 'first' || frontmatter.asked === 'last')
    section.asked ??= frontmatter.asked
  if (!section.keyPoints.length && Array.isArray(keyPoints))
    section.keyPoints = keyPoints.filter(point => typeof point === 'string')
  if (!section.followUps.length && Array.isArray(followUps))
    section.followUps = followUps.flatMap(readFollowUp)
}

function readFollowUp(value: any): FollowUp[] {
  const { question, answer, fact } = value ?? {}
  return typeof question === 'string' && typeof answer === 'string' ? [{ question, answer, aboutFigure: Boolean(fact) }] : []
}
