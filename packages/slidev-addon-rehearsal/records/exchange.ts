import type { z } from 'zod/mini'
import type { Run } from '../pace/run.ts'
import type { Answer } from '../progress/answer.ts'
import type { RecordCollection } from '../state/recordStore.ts'
import { runSchema } from '../pace/run.ts'
import { RUN_VERSION } from '../pace/runRecords.ts'
import { answerSchema } from '../progress/answer.ts'
import { readRecord } from '../state/fields.ts'
import { writeFailureMessage } from '../state/recordStore.ts'

export const EXPORT_FORMAT = 'slidev-rehearsal'

const MOST_PROBLEMS_TOLD = 3

export interface DeckLabel { title: string, id: string }

export interface Records { runs: readonly Run[], answers: readonly Answer[] }

export function toJson({ runs, answers }: Records, deck: DeckLabel, now: number): string {
  const file = { format: EXPORT_FORMAT, version: RUN_VERSION, deck: deck.title, deckId: deck.id, exportedAt: new Date(now).toISOString(), runs, answers }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** @throws {Error} in Korean where nothing in the file can be used */
export function fromJson(text: string, deck: DeckLabel) {
  const file = parse(text)
  if (file?.format !== EXPORT_FORMAT)
    throw new Error(`연습 기록 파일이 아닙니다: format이 "${EXPORT_FORMAT}"이어야 합니다.`)
  if (!Number.isInteger(file.version) || file.version < 1)
    throw new Error('version이 1 이상의 정수가 아닙니다.')
  if (file.version > RUN_VERSION)
    throw new Error(`더 새로운 버전(${file.version})에서 내보낸 파일입니다. 이 화면은 버전 ${RUN_VERSION}까지 읽습니다.`)

  const problems: string[] = []
  function readAll<T extends z.ZodMiniType>(name: 'runs' | 'answers', schema: T): z.infer<T>[] {
    const entries = file[name] ?? []
    if (!Array.isArray(entries))
      throw new TypeError(`${name}: 목록이 아닙니다.`)
    return entries.flatMap((data, index) => {
      try {
        return [readRecord(schema, data)]
      }
      catch (error) {
        problems.push(`${name}[${index}]: ${(error as Error).message}`)
        return []
      }
    })
  }
  const isOurs = file.deckId === undefined ? file.deck === deck.title : file.deckId === deck.id
  return {
    runs: readAll('runs', runSchema),
    answers: readAll('answers', answerSchema),
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

export function importRecords({ runs, answers, problems }: Records & { problems: string[] }, collections: { runs: RecordCollection<Run>, answers: RecordCollection<Answer> }): string {
  const results = [...merge(runs, collections.runs), ...merge(answers, collections.answers)]
  const known = results.filter(result => result === 'known').length
  const failures = results.filter(result => result !== 'known' && result !== undefined)
  const untold = problems.length - MOST_PROBLEMS_TOLD
  return [
    `기록 ${results.length - known - failures.length}개를 가져왔습니다.`,
    known ? `${known}개는 이미 있는 기록입니다.` : '',
    failures.length ? `${failures.length}개는 저장하지 못했습니다. ${writeFailureMessage(failures[0]!)}` : '',
    ...problems.slice(0, MOST_PROBLEMS_TOLD).map(problem => `읽지 못한 기록 – ${problem}`),
    untold > 0 ? `그 밖에 ${untold}개도 읽지 못했습니다.` : '',
  ].filter(Boolean).join(' ')
}

function merge<T extends { id: string }>(incoming: readonly T[], collection: RecordCollection<T>) {
  const known = new Set(collection.list().map(({ id }) => id))
  return incoming.map((record) => {
    if (known.has(record.id))
      return 'known'
    known.add(record.id)
    return collection.put(record.id, record)
  })
}
