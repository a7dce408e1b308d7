import type { ComputedRef } from 'vue'
import type { RehearsalSection } from './sections.ts'
import { computed } from 'vue'
import { readSections } from './sections.ts'
import { slides } from './slidev.ts'

export function useSections(): {
  sections: ComputedRef<RehearsalSection[]>
  problem: ComputedRef<string | undefined>
} {
  const deck = computed(() => readSections(slides.value))
  return {
    sections: computed(() => deck.value.sections),
    problem: computed(() => deck.value.problem),
  }
}
