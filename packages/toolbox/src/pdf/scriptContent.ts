import type { DeckSlide, Section } from '../deck/loadDeck.ts'
import type { Readings } from '../deck/script.ts'
import type { SlideSelection } from './selectSlides.ts'
import { splitAtClicks } from '../deck/clickMarks.ts'
import { fitScript, stripNote } from '../deck/script.ts'

/** The script as it is laid out: plain data, since it goes to the browser. */
export interface ScriptContent {
  title: string
  author: string
  parts: ScriptPart[]
  /** Sums over the sections, as {@link ScriptPart.budget} and {@link ScriptPart.estimate}. */
  budget: string
  estimate: string
}

/** A section, or a slide that stands outside of sections. */
export interface ScriptPart {
  /** Absent outside of sections. */
  section?: {
    no: number
    slug: string
    question: string
    private: boolean
    /** Planned speaking time, in Korean: `1분 30초`. */
    budget: string
    /** What the notes take at the deck's rate of speech, in Korean. */
    estimate: string
    /** Share of the budget, in percent. */
    percent: number
    fits: boolean
  }
  slides: ScriptSlide[]
}

export interface ScriptSlide {
  no: number
  /** What is said: paragraphs of pieces, where a click stands between two pieces. */
  paragraphs: string[][]
}

const KOREAN = new Intl.DurationFormat('ko', { style: 'narrow' })

/** Gathers what the script shows of the selected part of the deck. */
export function makeScriptContent({ title, author }: { title: string, author?: string }, { slides, sections }: SlideSelection, readings: Readings = {}): ScriptContent {
  const fits = new Map(sections.map(section => [section.slug, fitScript(section.slides.map(({ note }) => note), section.budget, { readings })]))
  const parts: ScriptPart[] = []
  const started = new Map<string, ScriptPart>()
  for (const slide of slides) {
    const known = slide.section && started.get(slide.section)
    if (known) {
      known.slides.push(scriptSlide(slide))
      continue
    }
    const section = sections.find(({ slug }) => slug === slide.section)
    const part: ScriptPart = { section: section && headOf(section), slides: [scriptSlide(slide)] }
    parts.push(part)
    if (section)
      started.set(section.slug, part)
  }
  return {
    title,
    author: author ?? '',
    parts,
    budget: formatDuration(sum(sections.map(({ budget }) => budget))),
    estimate: formatDuration(sum([...fits.values()].map(({ seconds }) => seconds))),
  }

  function headOf({ no, slug, question, private: isPrivate, budget }: Section): ScriptPart['section'] {
    const { seconds, share, fits: isFitting } = fits.get(slug)!
    return {
      no,
      slug,
      question,
      private: isPrivate,
      budget: formatDuration(budget),
      estimate: formatDuration(seconds),
      percent: Math.round(share * 100),
      fits: isFitting,
    }
  }
}

function scriptSlide({ no, note }: DeckSlide): ScriptSlide {
  return { no, paragraphs: splitNote(note) }
}

/** Splits notes into paragraphs, and those at their click marks; markup goes, as it is not said. */
export function splitNote(note: string): string[][] {
  return note
    .split(/\n\s*\n/)
    .map(paragraph => splitAtClicks(paragraph).map(({ text }) => stripNote(text).replace(/\s+/g, ' ').trim()))
    .filter(pieces => pieces.some(Boolean) || pieces.length > 1)
}

/** Writes seconds as a Korean presenter says them: `45초`, `2분`, `1분 30초`. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds)
  return KOREAN.format({ minutes: Math.floor(whole / 60), seconds: whole % 60 }) || '0초'
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
