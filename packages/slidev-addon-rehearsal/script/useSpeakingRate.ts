import type { Run } from '../pace/run.ts'
import { SYLLABLES_PER_MINUTE } from '@interview-deck/toolbox/deck/script'
import { computed } from 'vue'
import { answerCollection } from '../progress/answer.ts'
import { runCollection } from '../run/collections.ts'
import { deckNamespace } from '../state/deckNamespace.ts'
import { openBrowserStorage } from '../state/storage.ts'
import { speakingRate } from './speakingRate.ts'
import { useScriptView } from './useScriptView.ts'

export function useSpeakingRate(runs = storedRuns) {
  const { settings } = useScriptView()
  const answers = answerCollection(openBrowserStorage().storage, deckNamespace())
  const measured = computed(() => speakingRate([
    ...runs().flatMap(run => run.sections.filter(section => section.answered).map(section => section.voice)),
    ...answers.list().records.map(({ value }) => value.voice),
  ]))
  const rate = computed(() => (settings.value.usesMeasuredRate ? measured.value : undefined) ?? SYLLABLES_PER_MINUTE)
  return { measured, rate }
}

function storedRuns(): readonly Run[] {
  return runCollection(openBrowserStorage().storage, deckNamespace()).list().records.map(({ value }) => value)
}
