import type { ComputedRef, Ref } from 'vue'
import type { Recording } from '../microphone/useRecording.ts'
import type { RehearsalSection } from '../sections.ts'
import type { WriteFailure } from '../state/storeErrors.ts'
import type { Part } from './interviewPlan.ts'
import type { Interview } from './interviewTypes.ts'
import { useEventListener, useIntervalFn } from '@vueuse/core'
import { computed, onUnmounted, ref, watch } from 'vue'
import { createBrowserHearing } from '../microphone/browserHearing.ts'
import { browserDevices, createRecorder } from '../microphone/recorder.ts'
import { createTakeStore } from '../microphone/takeStore.ts'
import { useRecording } from '../microphone/useRecording.ts'
import { createId } from '../state/windowId.ts'
import { openBrowserStorage } from '../state/browserStorage.ts'
import { deckNamespace } from '../state/deckNamespace.ts'
import { useSections } from '../useSections.ts'
import { browserInterviewer } from './interviewer.ts'
import { createInterviewStore } from './interviewStore.ts'
import { useInterview } from './useInterview.ts'

const TICK_MS = 250

export interface InterviewPageParts {
  sections: ComputedRef<RehearsalSection[]>
  /** What is wrong with the deck's sections, in Korean. */
  problem: ComputedRef<string | undefined>
  storageProblem: ComputedRef<WriteFailure | undefined>
  interview: Interview
  recording: Recording
  /** Whether this device has a Korean voice to ask with. */
  hasVoice: Ref<boolean>
  toggleRecording: () => void
  removeTake: () => void
}

/** Name that a recorded answer is kept under. */
function takeKey({ slug, followUp }: Part): string {
  return followUp === undefined ? slug : `${slug}/${followUp}`
}

/** Joins the interview with this browser's voice, microphone and storage, and with this deck. */
export function useInterviewPage(): InterviewPageParts {
  const { sections, problem } = useSections()
  const { storage, persistent } = openBrowserStorage()
  const recording = useRecording({
    createRecorder: onEnded => createRecorder(browserDevices(), onEnded),
    createHearing: createBrowserHearing,
    takes: createTakeStore(() => window.indexedDB, `${deckNamespace()}/interview`),
    now: Date.now,
  })
  const interview = useInterview({
    sections: () => sections.value,
    store: createInterviewStore(storage, deckNamespace()),
    now: Date.now,
    random: Math.random,
    createId,
    heard: recording.heard,
  })
  const { state, asked, judged } = interview

  const interviewer = browserInterviewer()
  const hasVoice = ref(interviewer.hasVoice())
  if (window.speechSynthesis)
    useEventListener(window.speechSynthesis, 'voiceschanged', () => hasVoice.value = interviewer.hasVoice())

  async function ask(): Promise<void> {
    const { phaseAt, remark, settings } = state
    await interviewer.say([remark, asked.value?.question].filter(Boolean).join(' '), settings.aloud)
    if (state.phaseAt === phaseAt)
      interview.put()
  }

  watch(() => state.answers.length, (count, before) => {
    const answer = state.answers.at(-1)
    if (!answer || count <= before || state.phase === 'ready')
      return
    if (recording.active.value)
      void recording.stop(takeKey(state.parts[answer.index]!), answer.spokenMs)
  }, { flush: 'sync' })

  watch(() => [state.phase, state.phaseAt, judged.value?.answer] as const, ([phase], [before]) => {
    if (phase === 'asking')
      return void ask()
    interviewer.hush()
    if (before === 'asking' && (phase === 'thinking' || phase === 'answering'))
      recording.start()
    if (phase === 'review' || phase === 'report')
      recording.disable()
    if (judged.value)
      void recording.load(takeKey(judged.value.part), state.startedAt)
  })
  watch(recording.voice, () => recording.heard().firstWordMs !== undefined && interview.firstWord())
  useIntervalFn(interview.tick, TICK_MS)
  onUnmounted(() => {
    interviewer.hush()
    recording.disable()
  })

  return {
    sections,
    problem,
    storageProblem: computed(() => state.writeFailure ?? (persistent ? undefined : 'blocked')),
    interview,
    recording,
    hasVoice,
    toggleRecording: () => recording.enabled.value ? recording.disable() : void recording.enable(),
    removeTake() {
      if (judged.value && recording.take.value)
        void recording.remove(takeKey(judged.value.part))
    },
  }
}
