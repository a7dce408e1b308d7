import type { Take } from '../microphone/blobStore.ts'
import type { CalendarDay } from '../shared/calendarDay.ts'
import { useEventListener } from '@vueuse/core'
import { computed, onMounted, ref, shallowRef } from 'vue'
import { createTakeStore } from '../microphone/blobStore.ts'
import { recordingProblemMessage } from '../microphone/recorder.ts'
import { runCollection } from '../pace/runRecords.ts'
import { calendarDayOf, daysBetween } from '../shared/calendarDay.ts'
import { deckSpace } from '../state/deckSpace.ts'
import { writeFailureMessage } from '../state/recordStore.ts'
import { useSections } from '../useSections.ts'
import { openBlanks } from './openBlanks.ts'
import { createProgressStore, DEFAULT_DRILL, DRILL_ID } from './progressStore.ts'
import { readiness } from './readiness.ts'
import { todaysPractice } from './todaysPractice.ts'

export function useReadiness() {
  const { sections, problem: deckProblem } = useSections()
  const space = deckSpace()
  const store = createProgressStore(space)
  const runs = runCollection(space)
  const today = calendarDayOf(new Date())
  const settings = () => ({ ...DEFAULT_DRILL, ...store.drillSettings.get(DRILL_ID) })
  const interview = ref(settings().interview)
  const read = () => ({ answers: store.answers.list(), runs: runs.list() })
  const practised = shallowRef(read())
  useEventListener(window, 'storage', () => {
    practised.value = read()
    interview.value = settings().interview
  })

  const failure = ref('')
  const takes = shallowRef<Record<string, Take>>({})
  const takeStores = [space.namespace, `${space.namespace}/interview`].map(name => createTakeStore(() => window.indexedDB, name))
  async function readTakes(): Promise<void> {
    const found = await Promise.all(sections.value.map(async ({ slug }) => {
      const own = await Promise.all(takeStores.map(store => store.get(slug).catch(() => undefined)))
      const [latest] = own.filter(take => take !== undefined).sort((a, b) => b.recordedAt - a.recordedAt)
      return latest ? [[slug, latest] as const] : []
    }))
    takes.value = Object.fromEntries(found.flat())
  }
  onMounted(readTakes)

  const rows = computed(() => readiness({
    ...practised.value,
    sections: sections.value,
    cardOf: slug => store.cards.get(slug),
    today,
    interview: interview.value,
  }))

  return {
    rows,
    blanks: computed(() => openBlanks(sections.value)),
    practice: computed(() => todaysPractice(rows.value, today)),
    today,
    interview,
    daysLeft: computed(() => {
      const days = interview.value === undefined ? -1 : daysBetween(today, interview.value)
      return days >= 0 ? days : undefined
    }),
    setInterview(day: CalendarDay | undefined) {
      interview.value = day
      const reason = store.drillSettings.put(DRILL_ID, { ...settings(), interview: day })
      failure.value = reason ? writeFailureMessage(reason) : ''
    },
    takes,
    async removeTake(slug: string) {
      await Promise.all(takeStores.map(store => store.remove(slug))).catch(() => failure.value = recordingProblemMessage('not-removed'))
      await readTakes()
    },
    problem: computed(() => failure.value || deckProblem.value),
  }
}
