import type { Run, RunSection, RunSnapshot, SlideTime } from './run.ts'
import { readVoice } from '../microphone/voice.ts'
import { amount, count, date, duration, fields, flag, listOf, looseText, nullable, optional, record, text } from '../state/fields.ts'

/** Above any deck; a file with more would only keep the page busy. */
const MOST = { sections: 200, slides: 200, visits: 5000 }

function budget(value: unknown, path: string): number {
  if (!amount(value, path))
    throw new TypeError(`${path}: 0보다 큰 초여야 합니다`)
  return duration(value, path)
}

const time = { spokenMs: duration, questionMs: duration }

/** What version 1 did not know yet is empty. */
const section = fields<RunSection>({
  slug: text,
  no: count,
  question: looseText,
  budget,
  ...time,
  thinkingMs: optional(duration, 0),
  slides: optional(listOf(fields<SlideTime>({ no: count, title: looseText, spokenMs: duration }), MOST.slides), []),
  voice: optional(readVoice),
  answered: flag,
})

const run = {
  id: text,
  startedAt: date,
  endedAt: nullable(date),
  sections: listOf(section, MOST.sections),
  other: fields(time),
  pausedMs: duration,
  visits: listOf(text, MOST.visits),
}

export const readRun = record<Run>(run)

export const readSnapshot = record<RunSnapshot>({
  run: fields<Run>(run),
  at: date,
  current: nullable(text),
  slide: optional(nullable(count), null),
  thinking: optional(flag, false),
  pendingThinkingMs: optional(duration, 0),
  asking: flag,
  askedIn: nullable(text),
  paused: flag,
})
