import type { Answer } from '../answers/answer.ts'
import type { Run } from '../pace/run.ts'
import type { RecordCollection } from '../state/recordStore.ts'
import type { WriteFailure } from '../state/storeErrors.ts'
import type { ImportedRecords } from './exchange.ts'
import { writeFailureMessage } from '../state/storeErrors.ts'
import { withWriteLock } from '../state/writeLock.ts'
import { newRecords } from './exchange.ts'

/** What happened last on the page. */
export interface Notice {
  /** Korean. */
  text: string
  /** `trouble` where something of the presenter's is missing or could not be done. */
  tone: 'done' | 'trouble'
}

/** Where the records of a file go. */
export interface RecordCollections {
  runs: RecordCollection<Run>
  answers: RecordCollection<Answer>
}

/** Merges what a file holds into the stored records, and says what became of each: the harmless apart from the lost. */
export async function importRecords({ runs, answers, problems }: ImportedRecords, collections: RecordCollections): Promise<Notice> {
  const { added, known, failures } = await withWriteLock(() => {
    const merged = [merge(runs, collections.runs), merge(answers, collections.answers)]
    const sum = (of: (part: Merged) => number) => merged.reduce((sum, part) => sum + of(part), 0)
    return { added: sum(part => part.added), known: sum(part => part.known), failures: merged.flatMap(part => part.failures) }
  })
  const text = [
    `기록 ${added}개를 가져왔습니다.`,
    known ? `${known}개는 이미 있는 기록입니다.` : '',
    failures.length ? `${failures.length}개는 저장하지 못했습니다. ${writeFailureMessage(failures[0]!)}` : '',
    ...problems.map(problem => `읽지 못한 기록 – ${problem}`),
  ].filter(Boolean).join(' ')
  return { text, tone: failures.length || problems.length ? 'trouble' : 'done' }
}

interface Merged { added: number, known: number, failures: WriteFailure[] }

function merge<T extends { id: string }>(incoming: readonly T[], collection: RecordCollection<T>): Merged {
  const { records, newer } = collection.list()
  const fresh = newRecords(incoming, [...records.map(record => record.id), ...newer])
  const failures = fresh.map(record => collection.put(record.id, record)).flatMap(result => result.ok ? [] : [result.reason])
  return { added: fresh.length - failures.length, known: incoming.length - fresh.length, failures }
}
