import type { Voice } from '../microphone/voice.ts'
import { addVoices } from '../microphone/voice.ts'

/** Time spent in one place of the deck, in milliseconds. */
export interface SpentTime {
  spokenMs: number
  /** An interviewer was asking; kept apart from what was spoken. */
  questionMs: number
}

/** Time spoken on one slide of a question. */
export interface SlideTime {
  /** Its place among the question's slides, from 1: it stays when other questions grow or shrink. */
  no: number
  /** As it was then; empty where the slide had none. */
  title: string
  spokenMs: number
}

/** One question within a run, with the plan that it had then. */
export interface RunSection extends SpentTime {
  slug: string
  no: number
  question: string
  /** Seconds. */
  budget: number
  /** Milliseconds from the question to the first slide or word of the answer; not part of what was spoken. */
  thinkingMs: number
  /** In the order of the slides; none in runs of version 1. */
  slides: SlideTime[]
  /** How it was spoken, where a microphone was on. */
  voice?: Voice
  /** The presenter spoke about it for longer than it takes to flip through, and then left it. */
  answered: boolean
}

/** One rehearsal, as it is stored. */
export interface Run {
  id: string
  /** Milliseconds since 1970. */
  startedAt: number
  /** Milliseconds since 1970; `null` while the run is on. */
  endedAt: number | null
  /** All sections that the deck had, in its order. */
  sections: RunSection[]
  /** Slides outside any section ("기타"). */
  other: SpentTime
  /** The run stood still. */
  pausedMs: number
  /** Slugs in the order in which they were entered, revisits too. */
  visits: string[]
}

/** Everything that is needed to carry a run on in another page, absolute and not as a difference. */
export interface RunSnapshot {
  run: Run
  /** When it was taken, in milliseconds since 1970. */
  at: number
  /** Slug of the section that is on screen; `null` on other slides. */
  current: string | null
  /** Which of the section's slides is on screen, from 1; `null` on other slides. */
  slide: number | null
  /** A question has been put, and no slide or word of its answer has come yet. */
  thinking: boolean
  /** Thinking outside any section: it goes to the section that is entered next. */
  pendingThinkingMs: number
  asking: boolean
  /** Section in which the interviewer began to ask. */
  askedIn: string | null
  paused: boolean
}

/** Adds what was heard to the question that is on screen; what is said outside any is not measured. */
export function addVoice({ run, current }: Pick<RunSnapshot, 'run' | 'current'>, voice: Voice): void {
  const section = run.sections.find(section => section.slug === current)
  if (section)
    section.voice = addVoices(section.voice, voice)
}

/** All milliseconds that were spoken, other slides too. */
export function totalSpokenMs(run: Run): number {
  return run.sections.reduce((sum, section) => sum + section.spokenMs, run.other.spokenMs)
}

/** All milliseconds that interviewers took. */
export function totalQuestionMs(run: Run): number {
  return run.sections.reduce((sum, section) => sum + section.questionMs, run.other.questionMs)
}

/** All milliseconds between questions and answers. */
export function totalThinkingMs(run: Run): number {
  return run.sections.reduce((sum, section) => sum + section.thinkingMs, 0)
}

/** How long a run has been going on, in milliseconds, without its pauses. */
export function elapsedMs({ run, pendingThinkingMs }: Pick<RunSnapshot, 'run' | 'pendingThinkingMs'>): number {
  return totalSpokenMs(run) + totalQuestionMs(run) + totalThinkingMs(run) + pendingThinkingMs
}
