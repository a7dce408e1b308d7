import type { Part, PartAnswer } from './part.ts'
import type { PracticeMode } from './practiceStore.ts'
import { useEventListener, useIntervalFn } from '@vueuse/core'
import { computed, onUnmounted, ref, watch } from 'vue'
import { createTakeStore } from '../microphone/blobStore.ts'
import { createHearing } from '../microphone/hearing.ts'
import { listen } from '../microphone/listen.ts'
import { browserDevices, createRecorder } from '../microphone/recorder.ts'
import { useRecording } from '../microphone/useRecording.ts'
import { deckSpace } from '../state/deckSpace.ts'
import { createId } from '../state/windowId.ts'
import { useSections } from '../useSections.ts'
import { browserInterviewer } from './interviewer.ts'
import { createPracticeStore } from './practiceStore.ts'
import { usePractice } from './usePractice.ts'

const LOOK_MS = 250

export function usePracticePage(mode: PracticeMode) {
  const isDrill = mode === 'drill'
  const { sections, problem } = useSections()
  const space = deckSpace()
  const recording = useRecording({
    createRecorder: onEnded => createRecorder(browserDevices(), onEnded),
    createHearing: onHeard => createHearing(listen, onHeard),
    takes: createTakeStore(() => window.indexedDB, isDrill ? space.namespace : `${space.namespace}/interview`),
    now: Date.now,
  })
  const practice = usePractice({ mode, sections: () => sections.value, store: createPracticeStore(space), now: Date.now, random: Math.random, createId, heard: recording.heard })
  const { state, asked, graded } = practice

  const interviewer = browserInterviewer()
  const findVoice = () => sections.value.some(({ language }) => interviewer.hasVoice(language))
  const hasVoice = ref(findVoice())
  if (window.speechSynthesis)
    useEventListener(window.speechSynthesis, 'voiceschanged', () => hasVoice.value = findVoice())

  async function ask(): Promise<void> {
    const { phaseAt, remark, settings } = state
    if (asked.value)
      await interviewer.say([remark, asked.value.question].filter(Boolean).join(' '), asked.value.language, settings.aloud)
    if (state.phaseAt === phaseAt)
      practice.put()
  }

  watch(() => state.answers.length, (count, before) => {
    const answer = state.answers.at(-1)
    const isSpoken = answer && !(isDrill && answer.followUp !== undefined)
    // A drill offers the take of an earlier day where nothing is recorded now.
    if (isSpoken && count > before && state.phase !== 'ready' && (isDrill || recording.pending()))
      void recording.stop(takeKey(answer), answer.spokenMs)
  }, { flush: 'sync' })

  watch(() => [state.phase, state.phaseAt] as const, ([phase]) => {
    if (phase === 'asking')
      return void ask()
    interviewer.cancel()
    if (phase === 'answering')
      recording.start()
    if (phase === 'ready' || phase === 'report' || (phase === 'review' && !isDrill))
      recording.disable()
    if (graded.value && !isDrill)
      void recording.load(takeKey(graded.value.answer), state.startedAt)
  })
  useIntervalFn(practice.look, LOOK_MS)
  onUnmounted(() => {
    interviewer.cancel()
    recording.disable()
  })

  return {
    sections,
    problem,
    storageProblem: computed(() => state.writeFailure ?? (space.persistent ? undefined : 'blocked')),
    practice,
    recording,
    hasVoice,
    toggleRecording: () => recording.enabled.value ? recording.disable() : void recording.enable(),
    removeTake() {
      if (graded.value && recording.take.value)
        void recording.remove(takeKey(graded.value.answer))
    },
    gradeFollowUp(answered: boolean) {
      if (state.answerShown)
        practice.gradeFollowUp(answered)
      else
        practice.showAnswer()
    },
  }
}

function takeKey({ slug, followUp }: Part | PartAnswer): string {
  return followUp === undefined ? slug : `${slug}/${followUp}`
}
