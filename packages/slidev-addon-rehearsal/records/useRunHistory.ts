import type { Run } from '../pace/run.ts'
import type { Answer } from '../progress/answer.ts'
import type { RecordCollection } from '../state/recordStore.ts'
import { useEventListener } from '@vueuse/core'
import { ref, shallowRef } from 'vue'
import { currentRunCollection, runCollection } from '../pace/runRecords.ts'
import { createPracticeStore } from '../practice/practiceStore.ts'
import { deckLabel, deckSpace } from '../state/deckSpace.ts'
import { fromJson, importRecords } from './exchange.ts'

export type RunHistory = ReturnType<typeof useRunHistory>

// eslint-disable-next-line no-alert -- the browser's own question is read out, and answered by keyboard
const isSure = (question: string) => window.confirm(question)

export function useRunHistory() {
  const space = deckSpace()
  const practice = createPracticeStore(space)
  const collections = { runs: runCollection(space), answers: practice.answers }
  const all: Pick<RecordCollection<unknown>, 'unreadable' | 'remove'>[] = [collections.runs, currentRunCollection(space), ...Object.values(practice)]
  const runs = shallowRef<Run[]>([])
  const answers = shallowRef<Answer[]>([])
  const unreadable = shallowRef<{ id: string, problem: string }[]>([])
  const imported = ref('')

  function read(): void {
    runs.value = collections.runs.list().sort((a, b) => b.startedAt - a.startedAt)
    answers.value = collections.answers.list()
    unreadable.value = all.flatMap(records => records.unreadable())
  }

  function importText(text: string): void {
    try {
      const file = fromJson(text, deckLabel())
      const question = `다른 덱 ‘${file.otherDeck}’에서 내보낸 기록 ${file.runs.length + file.answers.length}개입니다. 질문이 다를 수 있습니다. 그래도 가져올까요?`
      imported.value = file.otherDeck === undefined || isSure(question) ? importRecords(file, collections) : ''
      read()
    }
    catch (error) {
      imported.value = `가져오지 못했습니다. ${(error as Error).message}`
    }
  }

  read()
  useEventListener(window, 'storage', read)

  return {
    runs,
    answers,
    unreadable,
    imported,
    persistent: space.persistent,
    read,
    importText,
    remove(run: Run): void {
      if (isSure('이 기록을 지울까요? 되돌릴 수 없습니다.'))
        collections.runs.remove(run.id)
      read()
    },
    removeAnswers(): void {
      if (isSure(`답변 기록 ${answers.value.length}개를 모두 지울까요? 되돌릴 수 없습니다.`))
        answers.value.forEach(({ id }) => collections.answers.remove(id))
      read()
    },
    removeUnreadable(): void {
      all.forEach(records => records.unreadable().forEach(({ id }) => records.remove(id)))
      read()
    },
  }
}
