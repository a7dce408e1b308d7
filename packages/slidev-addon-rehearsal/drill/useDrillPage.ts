import type { ComputedRef } from 'vue'
import type { Recording } from '../microphone/useRecording.ts'
import type { RehearsalSection } from '../sections.ts'
import type { WriteFailure } from '../state/storeErrors.ts'
import type { Drill } from './drillTypes.ts'
import type { Grade } from './scheduler.ts'
import { computed, onUnmounted, watch } from 'vue'
import { createBrowserHearing } from '../microphone/browserHearing.ts'
import { browserDevices, createRecorder } from '../microphone/recorder.ts'
import { createTakeStore } from '../microphone/takeStore.ts'
import { useRecording } from '../microphone/useRecording.ts'
import { createId } from '../state/windowId.ts'
import { openBrowserStorage } from '../state/browserStorage.ts'
import { deckNamespace } from '../state/deckNamespace.ts'
import { useSections } from '../useSections.ts'
import { createDrillStore } from './drillStore.ts'
import { returnLabel } from './drillText.ts'
import { gradeCard } from './scheduler.ts'
import { useDrill } from './useDrill.ts'

export interface DrillPageParts {
  sections: ComputedRef<RehearsalSection[]>
  /** What is wrong with the deck's sections, in Korean. */
  problem: ComputedRef<string | undefined>
  storageProblem: ComputedRef<WriteFailure | undefined>
  /** Records of questions that could not be read and were set aside. */
  damagedCards: number
  drill: Drill
  recording: Recording
  /** When each judgement would bring the question on the screen back, in Korean. */
  returns: ComputedRef<Record<Grade, string>>
  reveal: () => void
  removeTake: () => void
  toggleRecording: () => void
  /** Shows the follow-up's answer, then goes to the next question. @param answered as the speaker judges it */
  proceed: (answered?: boolean) => void
}

/** Joins the drill and the recording with this browser and this deck. */
export function useDrillPage(): DrillPageParts {
  const { sections, problem } = useSections()
  const { storage, persistent } = openBrowserStorage()
  const store = createDrillStore(storage, deckNamespace())
  store.cards.list()
  const drill = useDrill({
    sections: () => sections.value,
    store,
    now: Date.now,
    random: Math.random,
    createId,
  })
  const recording = useRecording({
    createRecorder: onEnded => createRecorder(browserDevices(), onEnded),
    createHearing: createBrowserHearing,
    takes: createTakeStore(() => window.indexedDB, deckNamespace()),
    now: Date.now,
  })
  const { state, current } = drill

  watch(() => [state.phase, state.askedAt], () => {
    if (state.phase === 'question')
      recording.start()
    else if (state.phase === 'summary' || state.phase === 'ready')
      recording.disable()
  })
  onUnmounted(recording.disable)

  return {
    sections,
    problem,
    damagedCards: store.cards.setAside().length,
    drill,
    recording,
    storageProblem: computed(() => state.writeFailure ?? (persistent ? undefined : 'blocked')),

    returns: computed(() => {
      // Asked in the review only, and anew each time: the same question may be on again, in another box.
      const card = state.phase === 'review' && current.value ? drill.cardOf(current.value.slug) : undefined
      const today = drill.today()
      const label = (grade: Grade) => returnLabel(gradeCard(card, grade, today), { today, interview: state.settings.interview })
      return { again: label('again'), unsure: label('unsure'), good: label('good') }
    }),

    reveal() {
      const { slug } = current.value ?? {}
      drill.reveal(recording.heard())
      if (slug && state.phase === 'review')
        void recording.stop(slug, state.spokenMs)
    },
    removeTake() {
      if (current.value && recording.take.value)
        void recording.remove(current.value.slug)
    },
    toggleRecording() {
      if (recording.enabled.value)
        recording.disable()
      else
        void recording.enable()
    },
    proceed(answered = true) {
      if (state.followUpAnswerShown)
        drill.next(answered)
      else
        drill.showFollowUpAnswer()
    },
  }
}
