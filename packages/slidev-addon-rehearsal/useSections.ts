import { computed } from 'vue'
import { readSections } from './sections.ts'
import { configs, slides, useNav } from './slidev.ts'

export function useSections() {
  const deck = computed(() => readSections(slides.value, (configs as { lang?: string }).lang ?? configs.htmlAttrs?.lang))
  return {
    sections: computed(() => deck.value.sections),
    problem: computed(() => deck.value.problem),
  }
}

/** Of the question on the slide that is shown. */
export function useLanguage() {
  const { sections } = useSections()
  const { currentSlideNo } = useNav()
  return computed(() => sections.value.find(({ slideNos }) => slideNos.includes(currentSlideNo.value))?.language)
}
