import type { LiveVoice } from '../microphone/voiceMeter.ts'
import type { OnScreen } from '../pace/paceModel.ts'
import type { Run, RunSnapshot } from '../pace/run.ts'
import type { WriteFailure } from '../state/recordStore.ts'
import type { RunStatus } from './runController.ts'
import { createGlobalState, useEventListener, useIntervalFn } from '@vueuse/core'
import { computed, ref, shallowRef, watch } from 'vue'
import { createHearing } from '../microphone/hearing.ts'
import { listen } from '../microphone/listen.ts'
import { browserClock } from '../pace/clock.ts'
import { paceLine } from '../pace/paceLine.ts'
import { bestTimeMs } from '../pace/plan.ts'
import { currentRunCollection, runCollection } from '../pace/runRecords.ts'
import { sharedState, useNav } from '../slidev.ts'
import { deckSpace } from '../state/deckSpace.ts'
import { useFollower } from '../state/useFollower.ts'
import { createId, ensureWindowId } from '../state/windowId.ts'
import { useSections } from '../useSections.ts'
import { createRunController } from './runController.ts'
import { slidevRunLinks, slidevTimer } from './slidevShared.ts'
import { tickWhileHidden } from './tickWhileHidden.ts'

const TICK_MS = 250

/** This window's view of the run; made once, by the addon's root setup, and kept while pages come and go. */
export const useRehearsal = createGlobalState(() => {
  const follower = useFollower()
  const { sections, problem } = useSections()
  const { currentSlideRoute, currentSlideNo, isPresenter, hasPrimarySlide, clicks, go } = useNav()
  const space = deckSpace()
  const runs = runCollection(space)
  const hearing = createHearing(listen)
  const onScreen = computed<OnScreen>(() => {
    const slug = hasPrimarySlide.value ? currentSlideRoute.value?.meta.slide?.frontmatter.slug ?? null : null
    const index = sections.value.find(section => section.slug === slug)?.slideNos.indexOf(currentSlideNo.value) ?? -1
    return { slug, slide: index < 0 ? null : index + 1, clicks: clicks.value }
  })
  const controller = createRunController({
    clock: browserClock,
    windowId: ensureWindowId(),
    createId,
    links: slidevRunLinks(),
    timer: slidevTimer,
    current: currentRunCollection(space),
    runs,
    sections: () => sections.value,
    hearing,
    onScreen: () => onScreen.value,
  })

  const status = ref<RunStatus>('idle')
  const snapshot = shallowRef<RunSnapshot>()
  const voice = shallowRef<LiveVoice>()
  const failure = ref<WriteFailure>()
  const ended = shallowRef<Run>()

  function look(): void {
    controller.tick()
    status.value = controller.status()
    snapshot.value = status.value === 'idle' ? undefined : controller.snapshot()
    voice.value = controller.voice()
    failure.value = controller.failure() ?? (space.persistent ? undefined : 'blocked')
  }
  function then(act: () => void): () => void {
    return () => {
      act()
      look()
    }
  }
  /** For the run's buttons and keys: Slidev registers the keys in the audience's window as well. */
  function pressed(act: () => void): () => void {
    return then(() => isPresenter.value && act())
  }

  look()
  useIntervalFn(look, TICK_MS)
  tickWhileHidden(look)
  watch([onScreen, () => sharedState.timer.status], look, { flush: 'sync' })
  useEventListener(window, 'pagehide', controller.leave)

  const earlierRuns = shallowRef<Run[]>([])
  watch(() => snapshot.value?.run.id, () => earlierRuns.value = runs.list(), { immediate: true })

  const nextSection = computed(() => hasPrimarySlide.value
    ? sections.value.find(section => section.slideNos[0]! > currentSlideNo.value)
    : undefined)

  return {
    status,
    snapshot,
    voice,
    failure,
    ended,
    hearing,
    onScreen,
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
    keepUnfinished: then(() => ended.value = controller.keepUnfinished()),
    discardUnfinished: then(controller.discardUnfinished),
  }
})
