import { computed } from 'vue'
import { readSections } from './sections.ts'
import { slides } from './slidev.ts'

export function useSections() {
  const deck = computed(() => readSections(slides.value))
  return {
    sections: computed(() => deck.value.sections),
    problem: computed(() => deck.value.problem),
  }
}
