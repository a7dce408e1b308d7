import type { Run } from '../pace/run.ts'
import type { RecordCollection } from '../storage/recordStore.ts'
import type { WriteFailure } from '../storage/storeErrors.ts'
import type { ImportedRuns } from './exchange.ts'
import { writeFailureMessage } from '../storage/storeErrors.ts'
import { withWriteLock } from '../storage/writeLock.ts'
import { newRuns } from './exchange.ts'

/** What happened last on the page. */
export interface Notice {
  /** Korean. */
  text: string
  /** `trouble` where something of the presenter's is missing or could not be done. */
  tone: 'done' | 'trouble'
}

/** Merges what a file holds into the stored runs, and says what became of each: the harmless apart from the lost. */
export async function importRuns({ runs, problems }: ImportedRuns, collection: RecordCollection<Run>): Promise<Notice> {
  const { added, known, failures } = await withWriteLock(() => {
    const { records, newer } = collection.list()
    const fresh = newRuns(runs, [...records.map(record => record.id), ...newer])
    const failures: WriteFailure[] = []
    for (const run of fresh) {
      const result = collection.put(run.id, run)
      if (!result.ok)
        failures.push(result.reason)
    }
    return { added: fresh.length - failures.length, known: runs.length - fresh.length, failures }
  })
  const text = [
    `기록 ${added}개를 가져왔습니다.`,
    known ? `${known}개는 이미 있는 기록입니다.` : '',
    failures.length ? `${failures.length}개는 저장하지 못했습니다. ${writeFailureMessage(failures[0]!)}` : '',
    ...problems.map(problem => `읽지 못한 기록 – ${problem}`),
  ].filter(Boolean).join(' ')
  return { text, tone: failures.length || problems.length ? 'trouble' : 'done' }
}
