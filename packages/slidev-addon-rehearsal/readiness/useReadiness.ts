import type { ComputedRef, Ref } from 'vue'
import type { CalendarDay } from '../shared/calendarDay.ts'
import type { DrillStore } from '../drill/drillStore.ts'
import type { Take } from '../microphone/takeStore.ts'
import type { PracticeItem } from './practice.ts'
import type { Readiness } from './readiness.ts'
import { useEventListener } from '@vueuse/core'
import { computed, onMounted, ref, shallowRef } from 'vue'
import { calendarDayOf, daysBetween } from '../shared/calendarDay.ts'
import { createDrillStore, DEFAULT_SETTINGS, SETTINGS_ID } from '../drill/drillStore.ts'
import { runCollection } from '../run/collections.ts'
import { createTakeStore } from '../microphone/takeStore.ts'
import { openBrowserStorage } from '../state/browserStorage.ts'
import { deckNamespace } from '../state/deckNamespace.ts'
import { useSections } from '../useSections.ts'
import { todaysPractice } from './practice.ts'
import { readiness } from './readiness.ts'

export interface ReadinessPageParts {
  rows: ComputedRef<Readiness[]>
  practice: ComputedRef<PracticeItem[]>
  today: CalendarDay
  /** Day of the interview, as the drill knows it too. */
  interview: Ref<CalendarDay | undefined>
  /** Days until then; nothing without a date or after it. */
  daysLeft: ComputedRef<number | undefined>
  setInterview: (day: CalendarDay | undefined) => void
  /** The latest recorded answer of each question from a drill or an interview, by its slug. */
  takes: Ref<Record<string, Take>>
  /** Deletes what was recorded of a question in drills and interviews; the one before it does not come back. */
  removeTake: (slug: string) => Promise<void>
  problem: ComputedRef<string | undefined>
}

/** What was practised of this deck in this browser, kept current while other windows write. */
export function useReadiness(): ReadinessPageParts {
  const { sections, problem } = useSections()
  const { storage } = openBrowserStorage()
  const namespace = deckNamespace()
  const drill = createDrillStore(storage, namespace)
  const runs = runCollection(storage, namespace)
  const today = calendarDayOf(new Date())
  const settings = () => ({ ...DEFAULT_SETTINGS, ...drill.settings.get(SETTINGS_ID) })
  const interview = ref(settings().interview)
  const takes = shallowRef<Record<string, Take>>({})
  const read = () => readAll(drill, runs)
  const kept = shallowRef(read())

  useEventListener(window, 'storage', () => {
    kept.value = read()
    interview.value = settings().interview
  })

  const stores = [namespace, `${namespace}/interview`].map(name => createTakeStore(() => window.indexedDB, name))
  onMounted(async () => {
    const entries = await Promise.all(sections.value.map(async ({ slug }) => {
      // A browser without a database has no recordings either.
      const own = await Promise.all(stores.map(store => store.get(slug).catch(() => undefined)))
      return [slug, own.filter(take => take !== undefined).sort((a, b) => b.recordedAt - a.recordedAt)[0]] as const
    }))
    takes.value = Object.fromEntries(entries.filter((entry): entry is [string, Take] => entry[1] !== undefined))
  })

  const rows = computed(() => readiness({
    ...kept.value,
    sections: sections.value,
    cardOf: slug => drill.cards.get(slug),
    today,
    interview: interview.value,
  }))

  return {
    rows,
    practice: computed(() => todaysPractice(rows.value, today)),
    today,
    interview,
    daysLeft: computed(() => {
      const days = interview.value === undefined ? -1 : daysBetween(today, interview.value)
      return days >= 0 ? days : undefined
    }),
    setInterview(day) {
      interview.value = day
      drill.settings.put(SETTINGS_ID, { ...settings(), interview: day })
    },
    takes,
    async removeTake(slug) {
      const { [slug]: _, ...others } = takes.value
      takes.value = others
      await Promise.all(stores.map(store => store.remove(slug).catch(() => {})))
    },
    problem,
  }
}

function readAll({ answers }: DrillStore, runs: ReturnType<typeof runCollection>) {
  return {
    answers: answers.list().records.map(({ value }) => value),
    runs: runs.list().records.map(({ value }) => value),
  }
}
