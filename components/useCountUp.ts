import type { Ref } from 'vue'
import { onSlideEnter, useSlideContext } from '@slidev/client'
import { transition, TransitionPresets, usePreferredReducedMotion } from '@vueuse/core'
import { computed, ref } from 'vue'

/** Long enough to be seen, short enough not to be waited for. */
const DURATION_MS = 600

/** The slide that the page was opened on. */
let landingSlide: number | undefined

/**
 * Counts from 0 to `target` when the presenter enters the slide; at all other times it is `target`.
 *
 * Nothing counts on the slide that the page was opened on (a shared link shows its number at once), under
 * `prefers-reduced-motion`, in previews and in print.
 */
export function useCountUp(target: () => number): Ref<number> {
  const { $page, $renderContext } = useSlideContext()
  const reducedMotion = usePreferredReducedMotion()
  const counted = ref<number>()
  let run = 0

  onSlideEnter(async (_, from) => {
    landingSlide ??= $page.value
    const isLanding = from === undefined && landingSlide === $page.value
    const isShown = ['slide', 'presenter'].includes($renderContext.value)
    if (isLanding || !isShown || reducedMotion.value === 'reduce')
      return
    const thisRun = ++run
    await transition(counted, 0, target(), {
      duration: DURATION_MS,
      easing: TransitionPresets.easeOutCubic,
      abort: () => thisRun !== run,
    })
    if (thisRun === run)
      counted.value = undefined
  })

  return computed(() => counted.value ?? target())
}
