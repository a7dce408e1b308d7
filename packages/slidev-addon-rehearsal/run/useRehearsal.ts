import type { LiveVoice } from '../microphone/voiceMeter.ts'
import type { Run, RunSnapshot } from '../pace/run.ts'
import type { WriteFailure } from '../state/storeErrors.ts'
import type { RunStatus } from './controllerTypes.ts'
import type { Rehearsal } from './rehearsal.ts'
import { tryOnScopeDispose, useEventListener, useIntervalFn } from '@vueuse/core'
import { computed, effectScope, ref, shallowRef, watch } from 'vue'
import { runHearing } from '../microphone/browserHearing.ts'
import { currentRunCollection, runCollection } from './collections.ts'
import { bestTimeMs } from '../pace/best.ts'
import { browserClock } from '../pace/clock.ts'
import { paceLine } from '../pace/paceLine.ts'
import { configs, presenterLayout, presenterNotesFontSize, sharedState, syncDirections, useNav } from '../slidev.ts'
import { openBrowserStorage } from '../state/browserStorage.ts'
import { deckNamespace } from '../state/deckNamespace.ts'
import { useTogether } from '../state/useFollower.ts'
import { mayPress } from '../state/windowRules.ts'
import { useSections } from '../useSections.ts'
import { createRunController } from './runController.ts'
import { slidevRunLink, slidevTimerLink } from './slidevLinks.ts'
import { mendSlidevSettings } from './slidevSettings.ts'
import { tickWhileHidden } from './steadyTicks.ts'
import { useOnScreen } from './useOnScreen.ts'
import { createId, windowId } from '../state/windowId.ts'

/** Four looks a second: the shown second is never late by more than what the eye forgives. */
const TICK_MS = 250

let rehearsal: Rehearsal | undefined

/** This window's view of the run; made once, by the addon's root setup, and kept while pages come and go. */
export function useRehearsal(): Rehearsal {
  rehearsal ??= effectScope(true).run(createRehearsal)!
  return rehearsal
}

function createRehearsal(): Rehearsal {
  const together = useTogether()
  const { sections, problem } = useSections()
  const { currentSlideNo, isPresenter, hasPrimarySlide, go } = useNav()
  const { storage, persistent } = openBrowserStorage()
  mendSlidevSettings({ presenterLayout, presenterNotesFontSize, syncDirections }, storage)
  // Slidev's bar shows the share of the talk that is over: of the talk that is planned, slide by slide.
  if (sections.value.length)
    configs.duration = `${sections.value.reduce((sum, section) => sum + section.budget, 0)}s`
  const runs = runCollection(storage, deckNamespace())
  const onScreen = useOnScreen()
  const controller = createRunController({
    clock: browserClock,
    windowId: windowId(),
    createId,
    link: slidevRunLink(),
    timer: slidevTimerLink,
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
  tryOnScopeDispose(tickWhileHidden(look))
  watch([onScreen, () => sharedState.timer.status], look, { flush: 'sync' })
  useEventListener(window, 'pagehide', controller.leave)

  // The best time of a question changes only between runs.
  const earlierRuns = shallowRef<Run[]>([])
  watch(() => snapshot.value?.run.id, () => earlierRuns.value = runs.list().records.map(record => record.value), { immediate: true })

  const next = computed(() => hasPrimarySlide.value
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
    hasNextQuestion: computed(() => next.value !== undefined),
    nextQuestion: () => void (next.value && go(next.value.slideNos[0]!)),
    talkPage: () => together.place()?.page ?? currentSlideNo.value,
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
}
