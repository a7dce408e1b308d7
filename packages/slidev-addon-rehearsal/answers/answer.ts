import type { Grade } from '../drill/scheduler.ts'
import type { Voice } from '../microphone/voice.ts'
import { readVoice } from '../microphone/voice.ts'
import { amount, flag, list, object, oneOf, text } from '../state/fields.ts'

/** How an answer came to its end: by the speaker, by a follow-up that broke in, by an interviewer who had heard enough. */
export type Ending = 'finished' | 'brokenInto' | 'cutOff'

/** A follow-up that was put after an answer. */
export interface AskedFollowUp {
  question: string
  /** As the speaker judged it: answered, or stuck. */
  answered: boolean
  spokenMs?: number
}

/** What a microphone heard of an answer. */
export interface Heard {
  voice?: Voice
  /** Milliseconds from the question to the first word. */
  firstWordMs?: number
}

/** One question answered in a drill or in an interview: what was measured and what was judged, without the sound. */
export interface Answer extends Heard {
  id: string
  slug: string
  from: 'drill' | 'interview'
  /** Milliseconds since 1970. */
  at: number
  /** Planned then, in seconds. */
  budget: number
  spokenMs: number
  ending: Ending
  /** Key points by their texts: the deck may have others later. Both are empty where the answer was not judged. */
  told: string[]
  missed: string[]
  grade?: Grade
  followUps: AskedFollowUp[]
}

/** @throws a TypeError that names the first field that is not as it was written, in Korean */
export function readAnswer(data: unknown): Answer {
  const answer = object(data, '기록')
  return {
    id: text(answer.id, 'id'),
    slug: text(answer.slug, 'slug'),
    from: oneOf(answer.from, ['drill', 'interview'], 'from'),
    at: amount(answer.at, 'at'),
    budget: amount(answer.budget, 'budget'),
    spokenMs: amount(answer.spokenMs, 'spokenMs'),
    ending: readEnding(answer.ending, 'ending'),
    told: readTexts(answer.told, 'told'),
    missed: readTexts(answer.missed, 'missed'),
    grade: answer.grade === undefined ? undefined : oneOf(answer.grade, ['again', 'unsure', 'good'], 'grade'),
    followUps: list(answer.followUps, 'followUps').map((followUp, index) => readFollowUp(followUp, `followUps[${index}]`)),
    ...readHeard(answer),
  }
}

export function readEnding(data: unknown, path: string): Ending {
  return oneOf(data, ['finished', 'brokenInto', 'cutOff'], path)
}

export function readHeard({ firstWordMs, voice }: Record<string, unknown>): Heard {
  return {
    firstWordMs: firstWordMs === undefined ? undefined : amount(firstWordMs, 'firstWordMs'),
    voice: readVoice(voice, 'voice'),
  }
}

function readTexts(data: unknown, path: string): string[] {
  return list(data, path).map((entry, index) => text(entry, `${path}[${index}]`))
}

function readFollowUp(data: unknown, path: string): AskedFollowUp {
  const { question, answered, spokenMs } = object(data, path)
  return {
    question: text(question, `${path}.question`),
    answered: flag(answered, `${path}.answered`),
    ...(spokenMs === undefined ? {} : { spokenMs: amount(spokenMs, `${path}.spokenMs`) }),
  }
}
