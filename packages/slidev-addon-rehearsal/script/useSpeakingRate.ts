import type { ComputedRef, WritableComputedRef } from 'vue'
import type { Run } from '../pace/run.ts'
import type { KeyValueStorage, RecordCollection } from '../state/recordStore.ts'
import type { ScriptMeasure, SyllableCounter } from './syllables.ts'
import { computed, inject, shallowRef } from 'vue'
import { answerCollection } from '../answers/answerStore.ts'
import { openBrowserStorage } from '../state/browserStorage.ts'
import { deckNamespace } from '../state/deckNamespace.ts'
import { createCollection } from '../state/recordStore.ts'
import { useSections } from '../useSections.ts'
import { DEFAULT_RATE, speakingRate } from './speakingRate.ts'
import { countSyllables, SCRIPT_MEASURE_KEY } from './syllables.ts'

interface RateChoice { useMeasured: boolean }

const CHOICE_ID = 'speaking-rate'

export interface SpeakingRate {
  /** Syllables a minute that the microphone heard of the candidate; nothing before the third answer. */
  measured: ComputedRef<number | undefined>
  /** Whether scripts are estimated with it; kept between visits. */
  useMeasured: WritableComputedRef<boolean>
  /** The rate to estimate with, in syllables a minute. */
  rate: ComputedRef<number>
  /** Syllables of a text. */
  count: SyllableCounter
  /** Syllables of a section's script. */
  syllablesOf: (slug: string) => number
  /** Command of the deck that estimates with this rate, where it has one. */
  command: ComputedRef<string | undefined>
}

/** @param runs the stored runs */
export function useSpeakingRate(runs: () => readonly Run[]): SpeakingRate {
  const { sections } = useSections()
  const { count, command } = inject<ScriptMeasure>(SCRIPT_MEASURE_KEY, { count: countSyllables })
  const syllables = computed(() => new Map(sections.value.map(({ slug, script }) => [slug, count(script)])))
  const syllablesOf = (slug: string) => syllables.value.get(slug) ?? 0

  const choices = settings(openBrowserStorage().storage)
  const choice = shallowRef(choices.get(CHOICE_ID) ?? { useMeasured: false })
  const answers = answerCollection(openBrowserStorage().storage, deckNamespace())
  const measured = computed(() => speakingRate([
    ...runs().flatMap(run => run.sections.filter(section => section.answered).map(section => section.voice)),
    ...answers.list().records.map(({ value }) => value.voice),
  ]))
  const useMeasured = computed({
    get: () => choice.value.useMeasured && measured.value !== undefined,
    set: (value) => {
      choice.value = { useMeasured: value }
      choices.put(CHOICE_ID, choice.value)
    },
  })
  return {
    measured,
    useMeasured,
    rate: computed(() => useMeasured.value ? measured.value! : DEFAULT_RATE),
    count,
    syllablesOf,
    command: computed(() => measured.value ? command?.(measured.value) : undefined),
  }
}

function settings(storage: KeyValueStorage): RecordCollection<RateChoice> {
  return createCollection(storage, {
    namespace: deckNamespace(),
    name: 'settings',
    version: 1,
    read: data => ({ useMeasured: (data as RateChoice).useMeasured === true }),
  })
}
