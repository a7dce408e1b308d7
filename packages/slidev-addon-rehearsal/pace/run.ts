import type { Voice } from '../microphone/voice.ts'
import type { RehearsalSection } from '../sections.ts'
import type { Clock } from './clock.ts'
import { addVoices } from '../microphone/voice.ts'

/** All times are in milliseconds, all dates in milliseconds since 1970. */
interface SpentTime { spokenMs: number, questionMs: number }

export interface SlideTime {
  no: number
  title: string
  spokenMs: number
}

export interface RunSection extends SpentTime {
  slug: string
  no: number
  question: string
  /** Seconds. */
  budget: number
  slides: SlideTime[]
  voice?: Voice
  answered: boolean
}

export interface Run {
  id: string
  startedAt: number
  endedAt: number | null
  sections: RunSection[]
  other: SpentTime
  pausedMs: number
  visits: string[]
}

export interface RunSnapshot {
  run: Run
  at: number
  current: string | null
  slide: number | null
  asking: boolean
  /** The section on screen when asking began: its `questionMs` grows. */
  askedIn: string | null
  paused: boolean
}

export type PlannedSection = Pick<RehearsalSection, 'slug' | 'no' | 'question' | 'budget'> & Partial<Pick<RehearsalSection, 'slideTitles'>>

export function newRun(id: string, sections: readonly PlannedSection[], clock: Clock): RunSnapshot {
  return {
    run: {
      id,
      startedAt: clock.wall(),
      endedAt: null,
      sections: sections.map(({ slug, no, question, budget, slideTitles = [] }) => {
        const slides = slideTitles.map((title, index) => ({ no: index + 1, title, spokenMs: 0 }))
        return { slug, no, question, budget, spokenMs: 0, questionMs: 0, slides, answered: false }
      }),
      other: { spokenMs: 0, questionMs: 0 },
      pausedMs: 0,
      visits: [],
    },
    at: clock.wall(),
    current: null,
    slide: null,
    asking: false,
    askedIn: null,
    paused: false,
  }
}

export function addVoice({ run, current }: Pick<RunSnapshot, 'run' | 'current'>, voice: Voice): void {
  const section = run.sections.find(section => section.slug === current)
  if (section)
    section.voice = addVoices(section.voice, voice)
}

export function totalSpokenMs(run: Run): number {
  return run.sections.reduce((sum, section) => sum + section.spokenMs, run.other.spokenMs)
}

export function totalQuestionMs(run: Run): number {
  return run.sections.reduce((sum, section) => sum + section.questionMs, run.other.questionMs)
}

export function elapsedMs(run: Run): number {
  return totalSpokenMs(run) + totalQuestionMs(run)
}
