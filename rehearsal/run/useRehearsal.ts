import type { ComputedRef, Ref } from 'vue'
import type { PaceLine } from '../pace/paceLine.ts'
import type { Run, RunSnapshot } from '../pace/run.ts'
import type { WriteFailure } from '../storage/storeErrors.ts'
import type { RunStatus } from './runController.ts'
import { useEventListener, useIntervalFn } from '@vueuse/core'
import { computed, effectScope, ref, shallowRef, watch } from 'vue'
import { currentRunCollection, runCollection } from '../history/collections.ts'
import { bestTimeMs } from '../pace/best.ts'
import { browserClock } from '../pace/clock.ts'
import { paceLine } from '../pace/paceLine.ts'
import { sharedState, useNav } from '../slidev.ts'
import { openBrowserStorage } from '../storage/browserStorage.ts'
import { deckNamespace } from '../storage/deckNamespace.ts'
import { useSections } from '../useSections.ts'
import { createRunController } from './runController.ts'
import { slidevRunLink, slidevTimerLink } from './slidevLinks.ts'
import { createId, windowId } from './windowId.ts'

/** Four looks a second: the shown second is never late by more than what the eye forgives. */
const TICK_MS = 250

export interface Rehearsal {
  status: Ref<RunStatus>
  /** The run that is on, or the one that was cut off. */
  snapshot: Ref<RunSnapshot | undefined>
  /** What the bar says while a run is on. */
  line: ComputedRef<PaceLine | undefined>
  failure: Ref<WriteFailure | undefined>
  /** The run that this window ended last, until the next begins. */
  ended: Ref<Run | undefined>
  /** Why this deck cannot be rehearsed, in Korean. */
  problem: ComputedRef<string | undefined>
  start: () => void
  end: () => void
  toggleAsking: () => void
  /** Goes to the first slide of the question after this one. */
  nextQuestion: () => void
  resume: () => void
  keepUnfinished: () => void
  discardUnfinished: () => void
}

let rehearsal: Rehearsal | undefined

/** This window's view of the run; made once, by the addon's root setup, and kept while pages come and go. */
export function useRehearsal(): Rehearsal {
  rehearsal ??= effectScope(true).run(createRehearsal)!
  return rehearsal
}

function createRehearsal(): Rehearsal {
  const { sections, problem } = useSections()
  const { currentSlideRoute, currentSlideNo, hasPrimarySlide, isPresenter, go } = useNav()
  const { storage, persistent } = openBrowserStorage()
  const runs = runCollection(storage, deckNamespace())
  const currentSection = computed(() =>
    hasPrimarySlide.value ? currentSlideRoute.value?.meta.slide?.frontmatter.slug ?? null : null)

  const controller = createRunController({
    clock: browserClock,
    windowId: windowId(),
    createId,
    link: slidevRunLink,
    timer: slidevTimerLink,
    current: currentRunCollection(storage, deckNamespace()),
    runs,
    sections: () => sections.value,
    currentSection: () => currentSection.value,
  })

  const status = ref<RunStatus>('idle')
  const snapshot = shallowRef<RunSnapshot>()
  const failure = ref<WriteFailure>()
  const ended = shallowRef<Run>()

  function look(): void {
    controller.tick()
    status.value = controller.status()
    snapshot.value = status.value === 'idle' ? undefined : controller.snapshot()
    failure.value = controller.failure() ?? (persistent ? undefined : 'blocked')
  }
  function then(act: () => void): () => void {
    return () => {
      act()
      look()
    }
  }

  look()
  useIntervalFn(look, TICK_MS)
  watch([currentSection, () => sharedState.timer.status], look, { flush: 'sync' })
  useEventListener(window, 'pagehide', controller.save)

  // The best time of a question changes only between runs.
  const earlierRuns = shallowRef<Run[]>([])
  watch(() => snapshot.value?.run.id, () => earlierRuns.value = runs.list().records.map(record => record.value), { immediate: true })

  /** The audience's window shows slides and does nothing else, unless the run was begun in it. */
  function mayAct(): boolean {
    return isPresenter.value || status.value === 'mine'
  }

  return {
    status,
    snapshot,
    failure,
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
    start: then(() => {
      if (!isPresenter.value || !sections.value.length)
        return
      ended.value = undefined
      controller.start()
    }),
    end: then(() => {
      if (mayAct())
        ended.value = controller.end()
    }),
    toggleAsking: then(() => {
      if (mayAct())
        controller.toggleAsking()
    }),
    nextQuestion() {
      const next = sections.value.find(section => section.slideNos[0]! > currentSlideNo.value)
      if (next && hasPrimarySlide.value)
        void go(next.slideNos[0]!)
    },
    resume: then(() => controller.resume()),
    keepUnfinished: then(() => ended.value = controller.keepUnfinished()),
    discardUnfinished: then(() => controller.discardUnfinished()),
  }
}
