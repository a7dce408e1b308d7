import type { Answer } from '../answers/answer.ts'
import type { Run } from '../pace/run.ts'
import { readAnswer } from '../answers/answer.ts'
import { pauseShareOf, rateOf } from '../microphone/voice.ts'
import { readRun } from '../pace/readRun.ts'
import { RUN_VERSION } from '../run/collections.ts'

/** What the first field of an exported file says. */
export const EXPORT_FORMAT = 'slidev-rehearsal'

/** A deck by its title and by what its records are kept under. */
export interface DeckLabel { title: string, id: string }

interface ExportedRuns {
  format: typeof EXPORT_FORMAT
  version: number
  /** Title of the deck, for whoever finds the file. */
  deck: string
  /** What the deck's records are kept under; missing in files of version 1. */
  deckId?: string
  /** ISO 8601. */
  exportedAt: string
  runs: Run[]
  /** Of drills and interviews; missed by files of versions 1 and 2. */
  answers?: Answer[]
}

/** What a file holds. */
export interface Records {
  runs: readonly Run[]
  answers: readonly Answer[]
}

/** `deck` is where the records come from, `now` is in milliseconds since 1970. */
export function toJson({ runs, answers }: Records, deck: DeckLabel, now: number): string {
  const file: ExportedRuns = {
    format: EXPORT_FORMAT,
    version: RUN_VERSION,
    deck: deck.title,
    deckId: deck.id,
    exportedAt: new Date(now).toISOString(),
    runs: [...runs],
    answers: [...answers],
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

export interface ImportedRecords {
  runs: Run[]
  answers: Answer[]
  /** In Korean: which entries were left out, and why. */
  problems: string[]
  /** Title of the other deck that the file comes from; nothing where it is this one's. */
  otherDeck?: string
}

/**
 * Reads an exported file.
 *
 * @param text content of the file
 * @param deck the deck that reads it
 * @throws Error in Korean, when nothing in the file can be used: not JSON, another format, a newer version
 */
export function fromJson(text: string, deck: DeckLabel): ImportedRecords {
  const file = parse(text)
  if (file?.format !== EXPORT_FORMAT)
    throw new Error(`연습 기록 파일이 아닙니다: format이 "${EXPORT_FORMAT}"이어야 합니다.`)
  if (!Number.isInteger(file.version) || file.version < 1)
    throw new Error('version이 1 이상의 정수가 아닙니다.')
  if (file.version > RUN_VERSION)
    throw new Error(`더 새로운 버전(${file.version})에서 내보낸 파일입니다. 이 화면은 버전 ${RUN_VERSION}까지 읽습니다.`)
  if (!Array.isArray(file.runs) || !Array.isArray(file.answers ?? []))
    throw new TypeError('runs나 answers가 목록이 아닙니다.')

  const isOurs = file.deckId === undefined ? file.deck === deck.title : file.deckId === deck.id
  const result: ImportedRecords = { runs: [], answers: [], problems: [], otherDeck: isOurs ? undefined : String(file.deck || file.deckId || '이름 없는 덱') }
  const take = <T>(name: 'runs' | 'answers', into: T[], read: (data: unknown) => T) => (file[name] ?? []).forEach((data: unknown, index: number) => {
    try {
      into.push(read(data))
    }
    catch (error) {
      result.problems.push(`${name}[${index}]: ${(error as Error).message}`)
    }
  })
  take('runs', result.runs, readRun)
  take('answers', result.answers, readAnswer)
  return result
}

function parse(text: string): any {
  try {
    return JSON.parse(text)
  }
  catch {
    throw new Error('연습 기록 파일이 아니거나 내용이 깨졌습니다. 이 화면에서 내보낸 .json 파일을 골라 주세요.')
  }
}

/** What of `incoming` is not in `standing` yet, by id; each id once. */
export function newRecords<T extends { id: string }>(incoming: readonly T[], standing: Iterable<string>): T[] {
  const known = new Set(standing)
  return incoming.filter(({ id }) => !known.has(id) && known.add(id))
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
  const isFormula = /^[=+\-@]/.test(text) && Number.isNaN(Number(text))
  const safe = isFormula ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
