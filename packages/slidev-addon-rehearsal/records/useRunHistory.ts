import type { ComputedRef, Ref } from 'vue'
import type { Answer } from '../answers/answer.ts'
import type { Run } from '../pace/run.ts'
import type { DamagedRecord } from '../state/recordStore.ts'
import type { ImportedRecords } from './exchange.ts'
import type { Notice } from './importRecords.ts'
import { useEventListener } from '@vueuse/core'
import { computed, ref, shallowRef } from 'vue'
import { createDrillStore } from '../drill/drillStore.ts'
import { speakerStore } from '../microphone/browserHearing.ts'
import { createInterviewStore } from '../interview/interviewStore.ts'
import { openBrowserStorage } from '../state/browserStorage.ts'
import { deckLabel, deckNamespace } from '../state/deckNamespace.ts'
import { writeFailureMessage } from '../state/storeErrors.ts'
import { currentRunCollection, runCollection } from '../run/collections.ts'
import { fromJson } from './exchange.ts'
import { importRecords } from './importRecords.ts'

export interface RunHistory {
  /** Latest first. */
  runs: Ref<Run[]>
  /** Answers of drills and interviews. */
  answers: Ref<Answer[]>
  /** Runs that a newer version wrote; they are not shown. */
  newerCount: Ref<number>
  /** Records that could not be read, set aside. */
  damaged: Ref<DamagedRecord[]>
  /** What happened last. */
  notice: Ref<Notice | undefined>
  /** What was deleted on this page, the last first: runs, and all answers at once. Each can be brought back. */
  deleted: Ref<(Run | Answer[])[]>
  /** A file of another deck, until the presenter has said what to do with it. */
  foreign: Ref<ImportedRecords | undefined>
  /** False where the browser refuses to store. */
  persistent: ComputedRef<boolean>
  remove: (run: Run) => void
  removeAnswers: () => void
  undoRemove: () => void
  dismiss: () => void
  /** @param text content of an exported file */
  importText: (text: string) => Promise<void>
  answerForeign: (takes: boolean) => Promise<void>
  clearDamaged: () => void
  read: () => void
}

/** The stored runs of this deck, kept current while other windows write. */
export function useRunHistory(): RunHistory {
  const { storage, persistent } = openBrowserStorage()
  const collection = runCollection(storage, deckNamespace())
  const currentRun = currentRunCollection(storage, deckNamespace())
  const drill = createDrillStore(storage, deckNamespace())
  const interview = createInterviewStore(storage, deckNamespace())
  const all = [collection, currentRun, drill.cards, drill.settings, drill.sessions, drill.answers, speakerStore().records, interview.settings, interview.sessions]
  const runs = shallowRef<Run[]>([])
  const answers = shallowRef<Answer[]>([])
  const newerCount = ref(0)
  const damaged = shallowRef<DamagedRecord[]>([])
  const notice = shallowRef<Notice>()
  const deleted = shallowRef<(Run | Answer[])[]>([])
  const foreign = shallowRef<ImportedRecords>()

  function read(): void {
    const content = collection.list()
    runs.value = content.records.map(record => record.value).sort((a, b) => b.startedAt - a.startedAt)
    answers.value = drill.answers.list().records.map(record => record.value)
    newerCount.value = content.newer.length
    damaged.value = all.flatMap(records => records.setAside())
  }

  async function take(imported: ImportedRecords): Promise<void> {
    notice.value = await importRecords(imported, { runs: collection, answers: drill.answers })
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
    persistent: computed(() => persistent),
    read,
    remove(run) {
      collection.remove(run.id)
      deleted.value = [run, ...deleted.value]
      notice.value = { text: `기록 ${deleted.value.length}개를 지웠습니다.`, tone: 'done' }
      read()
    },
    removeAnswers() {
      const removed = answers.value
      removed.forEach(answer => drill.answers.remove(answer.id))
      deleted.value = [removed, ...deleted.value]
      notice.value = { text: `답변 기록 ${removed.length}개를 지웠습니다.`, tone: 'done' }
      read()
    },
    undoRemove() {
      const [last, ...others] = deleted.value
      if (!last)
        return
      const results = Array.isArray(last) ? last.map(answer => drill.answers.put(answer.id, answer)) : [collection.put(last.id, last)]
      const result = results.find(result => !result.ok) ?? { ok: true as const }
      if (result.ok)
        deleted.value = others
      notice.value = result.ok
        ? { text: '지운 기록을 되돌렸습니다.', tone: 'done' }
        : { text: writeFailureMessage(result.reason), tone: 'trouble' }
      read()
    },
    dismiss() {
      notice.value = undefined
      deleted.value = []
    },
    async importText(text) {
      foreign.value = undefined
      try {
        const imported = fromJson(text, deckLabel())
        if (imported.otherDeck !== undefined)
          foreign.value = imported
        else
          await take(imported)
      }
      catch (error) {
        notice.value = { text: `가져오지 못했습니다. ${(error as Error).message}`, tone: 'trouble' }
      }
    },
    async answerForeign(takes) {
      const imported = foreign.value
      foreign.value = undefined
      if (takes && imported)
        await take(imported)
    },
    clearDamaged() {
      all.forEach(records => records.clearSetAside())
      read()
    },
  }
}
