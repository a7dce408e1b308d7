import type { ComputedRef, Ref } from 'vue'
import type { Moment, ReplayState } from './replay.ts'
import type { MomentName } from './replaySteps.ts'
import { useRafFn } from '@vueuse/core'
import { computed, ref, shallowRef, watch } from 'vue'
import { tellIncident } from '../../facts/incident.ts'
import { useExhibit } from '../exhibit/useExhibit.ts'
import { useExhibitState } from '../exhibit/useExhibitState.ts'
import { lastMinute, minuteAt, readReplayState, replayMoments } from './replay.ts'

export interface ReplayClock {
  minute: ComputedRef<number>
  compares: ComputedRef<boolean>
  playing: ComputedRef<boolean>
  last: ComputedRef<number>
  /** Nothing has been done to it. */
  isUntouched: ComputedRef<boolean>
  /** Plays from here, from the start where it is at its end, or stops. Where nothing may move it goes to the next moment. */
  toggle: () => void
  seek: (minute: number) => void
  /** Shows or hides the second run; a clock that plays plays on. */
  compare: (compares: boolean) => void
  reset: () => void
}

/**
 * The clock of the replay. It stands where the presenter's clicks lead until a hand takes it; a further click takes it back.
 *
 * @param names where the clicks lead
 * @param step how many of them are done
 */
export function useReplayClock(names: MomentName[], step: Ref<number>): ReplayClock {
  const incident = tellIncident()
  const all = replayMoments(incident)
  const moments = names.map(name => all[name])
  const { isCurrent, isLive, isPrint, isPrintedByClick, isStill, isShared } = useExhibit()
  const { state, receivedAt, set, reset } = useExhibitState('replay', readReplayState)

  /** The last click that was made while one looked on: it counts more than what the hand had set before. */
  const stepped = shallowRef<{ over: ReplayState | undefined, moment: Moment }>()
  watch([step, isCurrent], ([now, isHere], [before, wasHere]) => {
    // Arriving at a slide sets its clicks as well: that is no step, and what was done there stays.
    if (isHere && wasHere && now !== before)
      stepped.value = { over: state.value, moment: moments[now]! }
  })

  /** One moment tells most: where nobody steps through them, it stands for all. */
  const isPoster = computed(() => isPrint.value ? !isPrintedByClick.value : step.value === 0 && (isShared || isStill.value))
  const resting = computed<Moment>(() => isPoster.value ? all.average : moments[step.value]!)
  const shown = computed<ReplayState>(() => {
    const isHeld = state.value && !isPrint.value && stepped.value?.over !== state.value
    const moment = stepped.value && !isPrint.value && state.value ? stepped.value.moment : resting.value
    // The clocks of two devices differ: what another one started counts from when it was heard of.
    return isHeld
      ? { ...state.value!, since: receivedAt.value ?? state.value!.since }
      : { ...moment, playing: false, since: 0 }
  })

  const now = ref(Date.now())
  const minute = computed(() => minuteAt(shown.value, now.value, incident))
  const last = computed(() => lastMinute(incident, shown.value.compares))
  const playing = computed(() => shown.value.playing && minute.value < last.value)
  const { pause, resume } = useRafFn(() => now.value = Date.now(), { immediate: false })
  watch([playing, isCurrent], ([isPlaying, isHere]) => {
    now.value = Date.now()
    if (isPlaying && isHere && isLive.value)
      resume()
    else
      pause()
  }, { immediate: true })

  function put(change: Partial<ReplayState>): void {
    now.value = Date.now()
    stepped.value = undefined
    set({ minute: minute.value, playing: playing.value, compares: shown.value.compares, ...change, since: now.value })
  }

  function nextMoment(): Moment {
    const every = Object.values(all)
    return every.find(moment => moment.minute > minute.value + 1e-6 || (moment.compares && !shown.value.compares && minute.value >= moment.minute)) ?? every[0]!
  }

  return {
    minute,
    last,
    playing,
    compares: computed(() => shown.value.compares),
    isUntouched: computed(() => state.value === undefined),
    toggle() {
      if (isStill.value)
        return put({ ...nextMoment(), playing: false })
      const startsAnew = minute.value >= last.value || (isPoster.value && state.value === undefined)
      put(playing.value ? { playing: false } : { playing: true, minute: startsAnew ? 0 : minute.value })
    },
    seek: to => put({ minute: to, playing: false }),
    compare: compares => put({ compares, minute: Math.min(minute.value, lastMinute(incident, compares)) }),
    reset() {
      stepped.value = undefined
      reset()
    },
  }
}
