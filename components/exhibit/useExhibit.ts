import type { ComputedRef } from 'vue'
import { useNav, useSlideContext } from '@slidev/client'
import { useMediaQuery, usePreferredReducedMotion } from '@vueuse/core'
import { computed } from 'vue'

export interface ExhibitContext {
  /** It answers to the hand here: not in print, in the overview or as the next slide's preview. */
  isLive: ComputedRef<boolean>
  /** On paper or in a picture of the slide: no controls, nothing hidden. */
  isPrint: ComputedRef<boolean>
  /** On paper one page a click is printed: each shows its own moment. */
  isPrintedByClick: ComputedRef<boolean>
  /** Its slide is the one that is shown. */
  isCurrent: ComputedRef<boolean>
  /** Nothing may move by itself. */
  isStill: ComputedRef<boolean>
  /** Nobody presents: a visitor who has done nothing yet sees the most telling moment. */
  isShared: boolean
  /** Turns a slide for a key that a button would keep to itself; says whether it was such a key. */
  turnBy: (key: string) => boolean
}

/** What an exhibit needs to know of the place that it is shown in. */
export function useExhibit(): ExhibitContext {
  const { $nav, $page, $renderContext } = useSlideContext()
  const { isPrintMode, isPrintWithClicks } = useNav()
  const isOnPaper = useMediaQuery('print')
  const reducedMotion = usePreferredReducedMotion()
  const isPrint = computed(() => isPrintMode.value || isOnPaper.value)
  const turns: Record<string, () => unknown> = {
    ArrowRight: () => $nav.value.next(),
    PageDown: () => $nav.value.next(),
    ArrowLeft: () => $nav.value.prev(),
    PageUp: () => $nav.value.prev(),
    ArrowDown: () => $nav.value.nextSlide(),
    ArrowUp: () => $nav.value.prevSlide(),
  }
  return {
    isLive: computed(() => !isPrint.value && ['slide', 'presenter'].includes($renderContext.value)),
    isPrint,
    isPrintedByClick: computed(() => isPrintMode.value && isPrintWithClicks.value),
    isCurrent: computed(() => $nav.value.currentSlideNo === $page.value),
    isStill: computed(() => reducedMotion.value === 'reduce'),
    isShared: !__DEV__ && !__SLIDEV_FEATURE_PRESENTER__,
    turnBy(key) {
      turns[key]?.()
      return key in turns
    },
  }
}
