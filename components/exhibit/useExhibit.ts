import { useNav, useSlideContext } from '@slidev/client'
import { useMediaQuery } from '@vueuse/core'
import { computed } from 'vue'

export function useExhibit() {
  const { $renderContext } = useSlideContext()
  const { isPrintMode } = useNav()
  const isOnPaper = useMediaQuery('print')
  /** On paper or in a picture of the slide: no controls, nothing hidden. */
  const isPrint = computed(() => isPrintMode.value || isOnPaper.value)
  /** Interactive: not in print, in the overview or as the next slide's preview. */
  const isLive = computed(() => !isPrint.value && ['slide', 'presenter'].includes($renderContext.value))
  return { isPrint, isLive }
}
