import type { Answer, Ending, Heard } from '../answers/answer.ts'
import type { Card, Grade } from '../drill/scheduler.ts'
import type { KeyValueStorage, RecordCollection } from '../state/recordStore.ts'
import type { Minutes, Part, Temper } from './interviewPlan.ts'
import { readEnding, readHeard } from '../answers/answer.ts'
import { createDrillStore } from '../drill/drillStore.ts'
import { amount, flag, list, object, oneOf, text } from '../state/fields.ts'
import { createCollection } from '../state/recordStore.ts'
import { LENGTHS } from './interviewPlan.ts'

/** Seconds to think before an answer; none means that the clock runs at once. */
export const THINKING = [0, 15, 30] as const

export interface InterviewSettings {
  minutes: Minutes
  temper: Temper
  thinking: typeof THINKING[number]
  /** Whether questions are asked aloud, where the device has a Korean voice. */
  aloud: boolean
}

export const DEFAULT_SETTINGS: InterviewSettings = { minutes: 20, temper: 'friendly', thinking: 0, aloud: true }

/** What was said to one part, measured and, after the interview, judged. */
export interface PartAnswer {
  /** Which part. */
  index: number
  /** Milliseconds since 1970. */
  at: number
  spokenMs: number
  ending: Ending
  heard: Heard
  /** Of a question: how it went, and the indexes of the key points that were told. */
  grade?: Grade
  told?: number[]
  /** Of a follow-up. */
  answered?: boolean
}

/** An interview between two steps, so that a reload does not end it. */
export interface InterviewSession {
  startedAt: number
  parts: Part[]
  index: number
  answers: PartAnswer[]
  /** Which answer is judged next; -1 while questions are asked. */
  reviewing: number
}

/** Id of the one record in each of the two collections. */
export const CURRENT_ID = 'current'

export interface InterviewStore {
  settings: RecordCollection<InterviewSettings>
  sessions: RecordCollection<InterviewSession>
  cards: RecordCollection<Card>
  answers: RecordCollection<Answer>
}

/** What an interview keeps in the browser; answers and boxes are those of the drill. */
export function createInterviewStore(storage: KeyValueStorage, namespace: string): InterviewStore {
  const { cards, answers } = createDrillStore(storage, namespace)
  return {
    cards,
    answers,
    settings: createCollection(storage, { namespace, name: 'interview-settings', version: 1, read: readSettings }),
    sessions: createCollection(storage, { namespace, name: 'interview-session', version: 1, read: readSession }),
  }
}

function readSettings(data: unknown): InterviewSettings {
  const settings = object(data, '설정')
  const minutes = LENGTHS.find(length => length === settings.minutes)
  const thinking = THINKING.find(seconds => seconds === settings.thinking)
  if (minutes === undefined || thinking === undefined)
    throw new TypeError('minutes, thinking: 고를 수 있는 값이 아닙니다')
  return { minutes, thinking, temper: oneOf(settings.temper, ['friendly', 'sceptical'], 'temper'), aloud: flag(settings.aloud, 'aloud') }
}

function readSession(data: unknown): InterviewSession {
  const session = object(data, '면접')
  return {
    startedAt: amount(session.startedAt, 'startedAt'),
    parts: list(session.parts, 'parts').map((part, index) => readPart(part, `parts[${index}]`)),
    index: amount(session.index, 'index'),
    answers: list(session.answers, 'answers').map((answer, index) => readPartAnswer(answer, `answers[${index}]`)),
    reviewing: session.reviewing === -1 ? -1 : amount(session.reviewing, 'reviewing'),
  }
}

function readPart(data: unknown, path: string): Part {
  const { slug, followUp, breaksInAt } = object(data, path)
  return {
    slug: text(slug, `${path}.slug`),
    followUp: followUp === undefined ? undefined : amount(followUp, `${path}.followUp`),
    breaksInAt: breaksInAt === undefined ? undefined : amount(breaksInAt, `${path}.breaksInAt`),
  }
}

function readPartAnswer(data: unknown, path: string): PartAnswer {
  const answer = object(data, path)
  return {
    index: amount(answer.index, `${path}.index`),
    at: amount(answer.at, `${path}.at`),
    spokenMs: amount(answer.spokenMs, `${path}.spokenMs`),
    ending: readEnding(answer.ending, `${path}.ending`),
    heard: readHeard(object(answer.heard, `${path}.heard`)),
    grade: answer.grade === undefined ? undefined : oneOf(answer.grade, ['again', 'unsure', 'good'], `${path}.grade`),
    told: answer.told === undefined ? undefined : list(answer.told, `${path}.told`).map((index, at) => amount(index, `${path}.told[${at}]`)),
    answered: answer.answered === undefined ? undefined : flag(answer.answered, `${path}.answered`),
  }
}
