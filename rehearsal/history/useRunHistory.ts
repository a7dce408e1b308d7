import type { ComputedRef, Ref } from 'vue'
import type { Run } from '../pace/run.ts'
import type { DamagedRecord } from '../storage/recordStore.ts'
import { useEventListener } from '@vueuse/core'
import { computed, ref, shallowRef } from 'vue'
import { openBrowserStorage } from '../storage/browserStorage.ts'
import { deckNamespace } from '../storage/deckNamespace.ts'
import { writeFailureMessage } from '../storage/storeErrors.ts'
import { withWriteLock } from '../storage/writeLock.ts'
import { currentRunCollection, runCollection } from './collections.ts'
import { fromJson, newRuns } from './exchange.ts'

export interface RunHistory {
  /** Latest first. */
  runs: Ref<Run[]>
  /** Runs that a newer version wrote; they are not shown. */
  newerCount: Ref<number>
  /** Records that could not be read, set aside. */
  damaged: Ref<DamagedRecord[]>
  /** What happened last, in Korean. */
  message: Ref<string>
  /** The run that was deleted last, while it can be brought back. */
  deleted: Ref<Run | undefined>
  /** False where the browser refuses to store. */
  persistent: ComputedRef<boolean>
  remove: (run: Run) => void
  undoRemove: () => void
  /** @param text content of an exported file */
  importRuns: (text: string) => Promise<void>
  clearDamaged: () => void
}

/** The stored runs of this deck, kept current while other windows write. */
export function useRunHistory(): RunHistory {
  const { storage, persistent } = openBrowserStorage()
  const collection = runCollection(storage, deckNamespace())
  const currentRun = currentRunCollection(storage, deckNamespace())
  const runs = shallowRef<Run[]>([])
  const newerCount = ref(0)
  const damaged = shallowRef<DamagedRecord[]>([])
  const message = ref('')
  const deleted = shallowRef<Run>()

  function read(): void {
    const content = collection.list()
    runs.value = content.records.map(record => record.value).sort((a, b) => b.startedAt - a.startedAt)
    newerCount.value = content.newer.length
    damaged.value = [...collection.setAside(), ...currentRun.setAside()]
  }

  function put(run: Run): boolean {
    const result = collection.put(run.id, run)
    if (!result.ok)
      message.value = writeFailureMessage(result.reason)
    return result.ok
  }

  read()
  useEventListener(window, 'storage', read)

  return {
    runs,
    newerCount,
    damaged,
    message,
    deleted,
    persistent: computed(() => persistent),
    remove(run) {
      collection.remove(run.id)
      deleted.value = run
      message.value = '기록 하나를 지웠습니다.'
      read()
    },
    undoRemove() {
      if (deleted.value && put(deleted.value)) {
        deleted.value = undefined
        message.value = '지운 기록을 되돌렸습니다.'
      }
      read()
    },
    async importRuns(text) {
      deleted.value = undefined
      try {
        const { runs: incoming, problems } = fromJson(text)
        const added = await withWriteLock(() => {
          const { records, newer } = collection.list()
          return newRuns(incoming, [...records.map(record => record.id), ...newer]).filter(put)
        })
        const known = incoming.length - added.length
        message.value = [
          `기록 ${added.length}개를 가져왔습니다.`,
          known ? `${known}개는 이미 있거나 저장하지 못해 그대로 두었습니다.` : '',
          ...problems.map(problem => `읽지 못한 기록 – ${problem}`),
        ].filter(Boolean).join(' ')
      }
      catch (error) {
        message.value = `가져오지 못했습니다. ${(error as Error).message}`
      }
      read()
    },
    clearDamaged() {
      collection.clearSetAside()
      currentRun.clearSetAside()
      read()
    },
  }
}
