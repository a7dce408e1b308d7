import type { LiveVoice } from '../microphone/voiceMeter.ts'
import type { Run, RunSnapshot } from '../pace/run.ts'
import type { WriteFailure } from '../state/writeFailure.ts'
import type { RunStatus } from './runController.ts'
import { createGlobalState, useEventListener, useIntervalFn } from '@vueuse/core'
import { computed, ref, shallowRef, watch } from 'vue'
import { runHearing } from '../microphone/browserHearing.ts'
import { browserClock } from '../pace/clock.ts'
import { paceLine } from '../pace/paceLine.ts'
import { bestTimeMs } from '../pace/plan.ts'
import { sharedState, useNav } from '../slidev.ts'
import { deckNamespace } from '../state/deckNamespace.ts'
import { mayPress } from '../state/follower.ts'
import { openBrowserStorage } from '../state/storage.ts'
import { useFollower } from '../state/useFollower.ts'
import { createId, windowId } from '../state/windowId.ts'
import { useSections } from '../useSections.ts'
import { currentRunCollection, runCollection } from './collections.ts'
import { createRunController } from './runController.ts'
import { slidevRunLinks, slidevTimer } from './slidevShared.ts'
import { tickWhileHidden } from './tickWhileHidden.ts'
import { useOnScreen } from './useOnScreen.ts'

const TICK_MS = 250

/** This window's view of the run; made once, by the addon's root setup, and kept while pages come and go. */
export const useRehearsal = createGlobalState(() => {
  const follower = useFollower()
  const { sections, problem } = useSections()
  const { currentSlideNo, isPresenter, hasPrimarySlide, go } = useNav()
  const { storage, persistent } = openBrowserStorage()
  const runs = runCollection(storage, deckNamespace())
  const onScreen = useOnScreen()
  const controller = createRunController({
    clock: browserClock,
    windowId: windowId(),
    createId,
    links: slidevRunLinks(),
    timer: slidevTimer,
    current: currentRunCollection(storage, deckNamespace()),
    runs,
    sections: () => sections.value,
    hearing: runHearing,
    onScreen: () => onScreen.value,
  })

  const status = ref<RunStatus>('idle')
  const snapshot = shallowRef<RunSnapshot>()
  const voice = shallowRef<LiveVoice>()
  const failure = ref<WriteFailure>()
  const unsaved = shallowRef<Run>()
  /** The run that this window ended last, until the next begins. */
  const ended = shallowRef<Run>()

  function look(): void {
    controller.tick()
    status.value = controller.status()
    snapshot.value = status.value === 'idle' ? undefined : controller.snapshot()
    voice.value = controller.voice()
    failure.value = controller.failure() ?? (persistent ? undefined : 'blocked')
    if (unsaved.value?.id !== controller.unsaved()?.id)
      unsaved.value = controller.unsaved()
  }
  function then(act: () => void): () => void {
    return () => {
      act()
      look()
    }
  }
  /** For the run's buttons and keys: Slidev registers the keys in the audience's window as well. */
  function pressed(act: () => void): () => void {
    return then(() => mayPress({ kind: isPresenter.value ? 'presenter' : 'audience', here: true }) && act())
  }

  look()
  useIntervalFn(look, TICK_MS)
  tickWhileHidden(look)
  watch([onScreen, () => sharedState.timer.status], look, { flush: 'sync' })
  useEventListener(window, 'pagehide', controller.leave)

  // The best time of a question changes only between runs.
  const earlierRuns = shallowRef<Run[]>([])
  watch(() => snapshot.value?.run.id, () => earlierRuns.value = runs.list().records.map(record => record.value), { immediate: true })

  const nextSection = computed(() => hasPrimarySlide.value
    ? sections.value.find(section => section.slideNos[0]! > currentSlideNo.value)
    : undefined)

  return {
    status,
    snapshot,
    voice,
    failure,
    unsaved,
    ended,
    problem: computed(() => sections.value.length ? undefined : problem.value),
    line: computed(() => {
      const isOn = status.value === 'mine' || status.value === 'theirs'
      if (!isOn || !snapshot.value)
        return undefined
      const { run, current } = snapshot.value
      const budget = run.sections.find(section => section.slug === current)?.budget
      return paceLine(snapshot.value, current && budget ? bestTimeMs(earlierRuns.value, current, budget) : undefined)
    }),
    hasNextQuestion: computed(() => nextSection.value !== undefined),
    nextQuestion: () => void (nextSection.value && go(nextSection.value.slideNos[0]!)),
    /** 1-based number of the slide at which the talk stands. */
    talkPage: () => follower.position()?.page ?? currentSlideNo.value,
    start: pressed(() => {
      if (!sections.value.length)
        return
      if (status.value === 'idle')
        ended.value = undefined
      controller.start()
    }),
    end: pressed(() => ended.value = controller.end() ?? ended.value),
    toggleAsking: pressed(controller.toggleAsking),
    togglePaused: pressed(controller.togglePaused),
    resume: pressed(controller.resume),
    // What becomes of a run that is over may be said on any page.
    keepUnfinished: then(() => ended.value = controller.keepUnfinished()),
    discardUnfinished: then(controller.discardUnfinished),
    saveAgain: then(controller.saveAgain),
    dropUnsaved: then(controller.dropUnsaved),
  }
})
