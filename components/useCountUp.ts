import type { Ref } from 'vue'
import { onSlideEnter, useSlideContext } from '@slidev/client'
import { TransitionPresets, usePreferredReducedMotion, useTransition } from '@vueuse/core'
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
  const source = ref(target())
  const duration = ref(0)
  const counted = useTransition(source, { duration, easing: TransitionPresets.easeOutCubic })

  onSlideEnter((_, from) => {
    landingSlide ??= $page.value
    const isLanding = from === undefined && landingSlide === $page.value
    const isShown = ['slide', 'presenter'].includes($renderContext.value)
    if (isLanding || !isShown || reducedMotion.value === 'reduce')
      return
    duration.value = 0
    source.value = 0
    requestAnimationFrame(() => {
      duration.value = DURATION_MS
      source.value = target()
    })
  })

  return computed(() => source.value === target() && duration.value === 0 ? target() : counted.value)
}
