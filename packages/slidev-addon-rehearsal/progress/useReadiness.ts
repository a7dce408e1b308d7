import type { Take } from '../microphone/takeStore.ts'
import type { CalendarDay } from '../shared/calendarDay.ts'
import { useEventListener } from '@vueuse/core'
import { computed, onMounted, ref, shallowRef } from 'vue'
import { createTakeStore } from '../microphone/takeStore.ts'
import { runCollection } from '../run/collections.ts'
import { calendarDayOf, daysBetween } from '../shared/calendarDay.ts'
import { deckNamespace } from '../state/deckNamespace.ts'
import { openBrowserStorage } from '../state/storage.ts'
import { useSections } from '../useSections.ts'
import { openBlanks } from './openBlanks.ts'
import { createProgressStore, DEFAULT_DRILL, DRILL_ID } from './progressStore.ts'
import { readiness } from './readiness.ts'
import { todaysPractice } from './todaysPractice.ts'

/** What was practised of this deck in this browser, kept current while other windows write. */
export function useReadiness() {
  const { sections, problem } = useSections()
  const { storage } = openBrowserStorage()
  const namespace = deckNamespace()
  const store = createProgressStore(storage, namespace)
  const runs = runCollection(storage, namespace)
  const today = calendarDayOf(new Date())
  const settings = () => ({ ...DEFAULT_DRILL, ...store.drillSettings.get(DRILL_ID) })
  const interview = ref(settings().interview)
  const read = () => ({
    answers: store.answers.list().records.map(({ value }) => value),
    runs: runs.list().records.map(({ value }) => value),
  })
  const practised = shallowRef(read())
  useEventListener(window, 'storage', () => {
    practised.value = read()
    interview.value = settings().interview
  })

  const takes = shallowRef<Record<string, Take>>({})
  const takeStores = [namespace, `${namespace}/interview`].map(name => createTakeStore(() => window.indexedDB, name))
  onMounted(async () => {
    const found = await Promise.all(sections.value.map(async ({ slug }) => {
      // A browser without a database has no recordings either.
      const own = await Promise.all(takeStores.map(store => store.get(slug).catch(() => undefined)))
      const [latest] = own.filter(take => take !== undefined).sort((a, b) => b.recordedAt - a.recordedAt)
      return latest ? [[slug, latest] as const] : []
    }))
    takes.value = Object.fromEntries(found.flat())
  })

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
    /** Day of the interview, as the drill knows it too. */
    interview,
    /** Days until then; undefined without a date or after it. */
    daysLeft: computed(() => {
      const days = interview.value === undefined ? -1 : daysBetween(today, interview.value)
      return days >= 0 ? days : undefined
    }),
    setInterview(day: CalendarDay | undefined) {
      interview.value = day
      store.drillSettings.put(DRILL_ID, { ...settings(), interview: day })
    },
    /** The latest recorded answer to each question, by its slug. */
    takes,
    /** Deletes what drills and interviews recorded of a question. */
    async removeTake(slug: string) {
      const { [slug]: _, ...others } = takes.value
      takes.value = others
      await Promise.all(takeStores.map(store => store.remove(slug).catch(() => {})))
    },
    problem,
  }
}
