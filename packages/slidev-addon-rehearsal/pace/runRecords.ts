import type { RecordCollection, RecordSpace } from '../state/recordStore.ts'
import type { Run, RunSection, RunSnapshot, SlideTime } from './run.ts'
import { readVoice } from '../microphone/voice.ts'
import { amount, fields, flag, listOf, looseText, nullable, optional, positive, text } from '../state/fields.ts'
import { createCollection } from '../state/recordStore.ts'

/** Also written into exports. 1 knew no slides, 2 no voice, and its exports no answers. */
export const RUN_VERSION = 3

const time = { spokenMs: amount, questionMs: amount }

export const readRun = fields<Run>({
  id: text,
  startedAt: amount,
  endedAt: nullable(amount),
  sections: listOf(fields<RunSection>({
    slug: text,
    no: amount,
    question: looseText,
    budget: positive,
    ...time,
    slides: optional(listOf(fields<SlideTime>({ no: amount, title: looseText, spokenMs: amount })), []),
    voice: optional(readVoice),
    answered: flag,
  })),
  other: fields(time),
  pausedMs: amount,
  visits: listOf(text),
})

export const readSnapshot = fields<RunSnapshot>({
  run: readRun,
  at: amount,
  current: nullable(text),
  slide: optional(nullable(amount), null),
  asking: flag,
  askedIn: nullable(text),
  paused: flag,
})

export function runCollection(space: RecordSpace): RecordCollection<Run> {
  return createCollection(space, 'runs', RUN_VERSION, readRun)
}

export const CURRENT_RUN_ID = 'current'

export function currentRunCollection(space: RecordSpace): RecordCollection<RunSnapshot> {
  return createCollection(space, 'current', RUN_VERSION, readSnapshot)
}
