import type { Run } from '../pace/run.ts'
import type { Answer } from '../progress/answer.ts'
import type { RecordCollection } from '../state/recordStore.ts'
import { pauseShareOf, rateOf } from '../microphone/voice.ts'
import { readRun } from '../pace/readRun.ts'
import { readAnswer } from '../progress/answer.ts'
import { RUN_VERSION } from '../run/collections.ts'
import { writeFailureMessage } from '../state/writeFailure.ts'

export const EXPORT_FORMAT = 'slidev-rehearsal'

/** More than years of practice; a file with more would only keep the page busy. */
const MOST_RECORDS = 5000
const MOST_PROBLEMS_TOLD = 3

export interface DeckLabel { title: string, id: string }

export interface Records { runs: readonly Run[], answers: readonly Answer[] }

export function toJson({ runs, answers }: Records, deck: DeckLabel, now: number): string {
  const file = { format: EXPORT_FORMAT, version: RUN_VERSION, deck: deck.title, deckId: deck.id, exportedAt: new Date(now).toISOString(), runs, answers }
  return `${JSON.stringify(file, null, 2)}\n`
}

export interface ImportedRecords {
  runs: Run[]
  answers: Answer[]
  problems: string[]
  /** Title of the other deck that the file comes from; nothing where it is this one's. */
  otherDeck?: string
}

/** Reads a file that some deck has exported. Throws an Error in Korean where nothing in it can be used. */
export function fromJson(text: string, deck: DeckLabel): ImportedRecords {
  const file = parse(text)
  if (file?.format !== EXPORT_FORMAT)
    throw new Error(`연습 기록 파일이 아닙니다: format이 "${EXPORT_FORMAT}"이어야 합니다.`)
  if (!Number.isInteger(file.version) || file.version < 1)
    throw new Error('version이 1 이상의 정수가 아닙니다.')
  if (file.version > RUN_VERSION)
    throw new Error(`더 새로운 버전(${file.version})에서 내보낸 파일입니다. 이 화면은 버전 ${RUN_VERSION}까지 읽습니다.`)

  const problems: string[] = []
  function readAll<T>(name: 'runs' | 'answers', read: (data: unknown) => T): T[] {
    const entries = file[name] ?? []
    if (!Array.isArray(entries))
      throw new TypeError(`${name}: 목록이 아닙니다.`)
    if (entries.length > MOST_RECORDS)
      throw new TypeError(`${name}: 기록이 ${entries.length}개입니다. 한 파일에서 ${MOST_RECORDS}개까지 가져옵니다.`)
    return entries.flatMap((data, index) => {
      try {
        return [read(data)]
      }
      catch (error) {
        problems.push(`${name}[${index}]: ${(error as Error).message}`)
        return []
      }
    })
  }
  const isOurs = file.deckId === undefined ? file.deck === deck.title : file.deckId === deck.id
  return {
    runs: readAll('runs', readRun),
    answers: readAll('answers', readAnswer),
    problems,
    otherDeck: isOurs ? undefined : String(file.deck || file.deckId || '이름 없는 덱'),
  }
}

function parse(text: string): any {
  try {
    return JSON.parse(text)
  }
  catch {
    throw new Error('연습 기록 파일이 아니거나 내용이 깨졌습니다. 이 화면에서 내보낸 .json 파일을 골라 주세요.')
  }
}

export interface Notice {
  text: string
  /** `trouble` where something of the presenter's is missing or could not be done. */
  tone: 'done' | 'trouble'
}

/** Merges what a file holds into the stored records, by id, and says what became of each. */
export function importRecords({ runs, answers, problems }: ImportedRecords, collections: { runs: RecordCollection<Run>, answers: RecordCollection<Answer> }): Notice {
  const results = [...merge(runs, collections.runs), ...merge(answers, collections.answers)]
  const known = results.filter(result => result === 'known').length
  const failures = results.flatMap(result => result !== 'known' && !result.ok ? [result.reason] : [])
  const untold = problems.length - MOST_PROBLEMS_TOLD
  const text = [
    `기록 ${results.length - known - failures.length}개를 가져왔습니다.`,
    known ? `${known}개는 이미 있는 기록입니다.` : '',
    failures.length ? `${failures.length}개는 저장하지 못했습니다. ${writeFailureMessage(failures[0]!)}` : '',
    ...problems.slice(0, MOST_PROBLEMS_TOLD).map(problem => `읽지 못한 기록 – ${problem}`),
    untold > 0 ? `그 밖에 ${untold}개도 읽지 못했습니다.` : '',
  ].filter(Boolean).join(' ')
  return { text, tone: failures.length || problems.length ? 'trouble' : 'done' }
}

function merge<T extends { id: string }>(incoming: readonly T[], collection: RecordCollection<T>) {
  const { records, newer } = collection.list()
  const known = new Set([...records.map(record => record.id), ...newer])
  return incoming.map((record) => {
    if (known.has(record.id))
      return 'known'
    known.add(record.id)
    return collection.put(record.id, record)
  })
}

const CSV_HEADER = ['run', 'started', 'no', 'slug', 'question', 'slide', 'title', 'planned_s', 'spoken_s', 'difference_s', 'thinking_s', 'asked_s', 'answered', 'syllables_per_min', 'pause_share']

/**
 * One line for each question of each run, one for each of its slides (with `slide` and `title`, so that a sum over the
 * lines without them counts nothing twice), and one for the other slides; seconds with one decimal (RFC 4180).
 */
export function toCsv(runs: readonly Run[]): string {
  const rows = runs.flatMap(({ id, startedAt, sections, other }) => {
    const started = new Date(startedAt).toISOString()
    return [
      ...sections.flatMap(({ no, slug, question, budget, spokenMs, questionMs, thinkingMs, slides, answered, voice }) => [
        [id, started, no, slug, question, '', '', budget, seconds(spokenMs), seconds(spokenMs - budget * 1000), seconds(thinkingMs), seconds(questionMs), answered, rateOf(voice)?.toFixed(0) ?? '', pauseShareOf(voice)?.toFixed(2) ?? ''],
        ...slides.map(slide => [id, started, no, slug, question, slide.no, slide.title, '', seconds(slide.spokenMs), '', '', '', '', '', '']),
      ]),
      [id, started, '', '', '기타', '', '', '', seconds(other.spokenMs), '', '', seconds(other.questionMs), '', '', ''],
    ]
  })
  // The mark at the start tells spreadsheets that this is UTF-8; without it Korean turns into noise.
  return `\uFEFF${[CSV_HEADER, ...rows].map(row => row.map(csvField).join(',')).join('\r\n')}\r\n`
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1)
}

/** Quotes what needs it; a text that a spreadsheet would run as a formula gets a quote mark in front. */
function csvField(value: unknown): string {
  const text = String(value)
  const isFormula = /^[\t\r]/.test(text) || (/^[=+\-@]/.test(text) && Number.isNaN(Number(text)))
  const safe = isFormula ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
