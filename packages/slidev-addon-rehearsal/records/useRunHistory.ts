import type { Run } from '../pace/run.ts'
import type { Answer } from '../progress/answer.ts'
import type { DamagedRecord } from '../state/recordStore.ts'
import type { ImportedRecords, Notice } from './exchange.ts'
import { useEventListener } from '@vueuse/core'
import { ref, shallowRef } from 'vue'
import { createPracticeStore } from '../practice/practiceStore.ts'
import { currentRunCollection, runCollection } from '../run/collections.ts'
import { deckLabel, deckNamespace } from '../state/deckNamespace.ts'
import { openBrowserStorage } from '../state/storage.ts'
import { writeFailureMessage } from '../state/writeFailure.ts'
import { fromJson, importRecords } from './exchange.ts'

export type RunHistory = ReturnType<typeof useRunHistory>

/** The stored runs of this deck, kept current while other windows write. */
export function useRunHistory() {
  const { storage, persistent } = openBrowserStorage()
  const practice = createPracticeStore(storage, deckNamespace())
  const collections = { runs: runCollection(storage, deckNamespace()), answers: practice.answers }
  const all = [collections.runs, currentRunCollection(storage, deckNamespace()), ...Object.values(practice)]
  /** Latest first. */
  const runs = shallowRef<Run[]>([])
  const answers = shallowRef<Answer[]>([])
  const newerCount = ref(0)
  const damaged = shallowRef<DamagedRecord[]>([])
  const notice = shallowRef<Notice>()
  /** What was deleted on this page, the last first: runs, and all answers at once. Each can be brought back. */
  const deleted = shallowRef<(Run | Answer[])[]>([])
  /** A file of another deck, until the presenter has said what to do with it. */
  const foreign = shallowRef<ImportedRecords>()

  function read(): void {
    const content = collections.runs.list()
    runs.value = content.records.map(record => record.value).sort((a, b) => b.startedAt - a.startedAt)
    answers.value = collections.answers.list().records.map(record => record.value)
    newerCount.value = content.newer.length
    damaged.value = all.flatMap(records => records.damaged())
  }

  function take(imported: ImportedRecords): void {
    notice.value = importRecords(imported, collections)
    read()
  }

  function afterRemoving(removed: Run | Answer[], text: (count: number) => string): void {
    deleted.value = [removed, ...deleted.value]
    notice.value = { text: text(deleted.value.length), tone: 'done' }
    read()
  }

  read()
  useEventListener(window, 'storage', read)

  return {
    runs,
    answers,
    newerCount,
    damaged,
    notice,
    deleted,
    foreign,
    persistent,
    read,
    remove(run: Run): void {
      collections.runs.remove(run.id)
      afterRemoving(run, count => `기록 ${count}개를 지웠습니다.`)
    },
    removeAnswers(): void {
      const removed = answers.value
      removed.forEach(answer => collections.answers.remove(answer.id))
      afterRemoving(removed, () => `답변 기록 ${removed.length}개를 지웠습니다.`)
    },
    undoRemove(): void {
      const [last, ...others] = deleted.value
      if (!last)
        return
      const results = Array.isArray(last) ? last.map(answer => collections.answers.put(answer.id, answer)) : [collections.runs.put(last.id, last)]
      const failure = results.find(result => !result.ok)
      if (!failure)
        deleted.value = others
      notice.value = failure
        ? { text: writeFailureMessage(failure.reason), tone: 'trouble' }
        : { text: '지운 기록을 되돌렸습니다.', tone: 'done' }
      read()
    },
    dismiss(): void {
      notice.value = undefined
      deleted.value = []
    },
    importText(text: string): void {
      foreign.value = undefined
      try {
        const imported = fromJson(text, deckLabel())
        if (imported.otherDeck === undefined)
          take(imported)
        else
          foreign.value = imported
      }
      catch (error) {
        notice.value = { text: `가져오지 못했습니다. ${(error as Error).message}`, tone: 'trouble' }
      }
    },
    answerForeign(takes: boolean): void {
      const imported = foreign.value
      foreign.value = undefined
      if (takes && imported)
        take(imported)
    },
    removeDamaged(): void {
      all.forEach(records => records.removeDamaged())
      read()
    },
  }
}
