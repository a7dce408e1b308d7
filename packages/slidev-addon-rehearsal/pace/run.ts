import type { z } from 'zod/mini'
import type { Voice } from '../microphone/voice.ts'
import type { RehearsalSection } from '../sections.ts'
import type { Clock } from './clock.ts'
import { addVoices, voiceSchema } from '../microphone/voice.ts'
import { amount, fields, flag, listOf, looseText, nullable, optional, positive, text, withDefault } from '../state/fields.ts'

const spentTime = { spokenMs: amount, questionMs: amount }

/** All times are in milliseconds, all dates in milliseconds since 1970. */
export const runSchema = fields({
  id: text,
  startedAt: amount,
  sections: listOf(fields({
    slug: text,
    no: amount,
    question: looseText,
    /** Seconds. */
    budget: positive,
    ...spentTime,
    slides: withDefault(listOf(fields({ no: amount, title: looseText, spokenMs: amount })), []),
    voice: optional(voiceSchema),
    answered: flag,
  })),
  other: fields(spentTime),
})

export type Run = z.infer<typeof runSchema>
export type RunSection = Run['sections'][number]

export const snapshotSchema = fields({
  run: runSchema,
  at: amount,
  current: nullable(text),
  slide: withDefault(nullable(amount), null),
  asking: flag,
  /** The section on screen when asking began: its `questionMs` grows. */
  askedIn: nullable(text),
  paused: flag,
})

export type RunSnapshot = z.infer<typeof snapshotSchema>

export type PlannedSection = Pick<RehearsalSection, 'slug' | 'no' | 'question' | 'budget'> & Partial<Pick<RehearsalSection, 'slideTitles'>>

export function newRun(id: string, sections: readonly PlannedSection[], clock: Clock): RunSnapshot {
  return {
    run: {
      id,
      startedAt: clock.wall(),
      sections: sections.map(({ slug, no, question, budget, slideTitles = [] }) => {
        const slides = slideTitles.map((title, index) => ({ no: index + 1, title, spokenMs: 0 }))
        return { slug, no, question, budget, spokenMs: 0, questionMs: 0, slides, answered: false }
      }),
      other: { spokenMs: 0, questionMs: 0 },
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
