import type { ComputedRef, Ref } from 'vue'
import type { Run } from '../pace/run.ts'
import type { DamagedRecord } from '../storage/recordStore.ts'
import type { ImportedRuns } from './exchange.ts'
import type { Notice } from './importRuns.ts'
import { useEventListener } from '@vueuse/core'
import { computed, ref, shallowRef } from 'vue'
import { createDrillStore } from '../drill/drillStore.ts'
import { openBrowserStorage } from '../storage/browserStorage.ts'
import { deckLabel, deckNamespace } from '../storage/deckNamespace.ts'
import { writeFailureMessage } from '../storage/storeErrors.ts'
import { currentRunCollection, runCollection } from './collections.ts'
import { fromJson } from './exchange.ts'
import { importRuns } from './importRuns.ts'

export interface RunHistory {
  /** Latest first. */
  runs: Ref<Run[]>
  /** Runs that a newer version wrote; they are not shown. */
  newerCount: Ref<number>
  /** Records that could not be read, set aside. */
  damaged: Ref<DamagedRecord[]>
  /** What happened last. */
  notice: Ref<Notice | undefined>
  /** Runs that were deleted on this page, the last one first: each can be brought back. */
  deleted: Ref<Run[]>
  /** A file of another deck, until the presenter has said what to do with it. */
  foreign: Ref<ImportedRuns | undefined>
  /** False where the browser refuses to store. */
  persistent: ComputedRef<boolean>
  remove: (run: Run) => void
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
  const all = [collection, currentRun, drill.cards, drill.settings, drill.sessions]
  const runs = shallowRef<Run[]>([])
  const newerCount = ref(0)
  const damaged = shallowRef<DamagedRecord[]>([])
  const notice = shallowRef<Notice>()
  const deleted = shallowRef<Run[]>([])
  const foreign = shallowRef<ImportedRuns>()

  function read(): void {
    const content = collection.list()
    runs.value = content.records.map(record => record.value).sort((a, b) => b.startedAt - a.startedAt)
    newerCount.value = content.newer.length
    damaged.value = all.flatMap(records => records.setAside())
  }

  async function take(imported: ImportedRuns): Promise<void> {
    notice.value = await importRuns(imported, collection)
    read()
  }

  read()
  useEventListener(window, 'storage', read)

  return {
    runs,
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
    undoRemove() {
      const [run, ...others] = deleted.value
      if (!run)
        return
      const result = collection.put(run.id, run)
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
