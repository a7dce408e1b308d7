import type { ComputedRef } from 'vue'
import type { RehearsalSection } from '../sections.ts'
import type { ScriptPart } from './scriptParts.ts'
import { computed } from 'vue'
import { noteOf } from './noteOf.ts'
import { useNav } from '../slidev.ts'
import { useSections } from '../useSections.ts'
import { partAt, scriptParts } from './scriptParts.ts'

export interface Script {
  /** The question on screen; nothing on other slides. */
  section: ComputedRef<RehearsalSection | undefined>
  /** Title of the slide on screen. */
  title: ComputedRef<string>
  parts: ComputedRef<ScriptPart[]>
  /** Index of the part that is being said. */
  current: ComputedRef<number>
  slideNo: ComputedRef<number>
}

/** What is to be said on the slide on screen. */
export function useScript(): Script {
  const { currentSlideRoute, currentSlideNo, clicks } = useNav()
  const { sections } = useSections()
  const slide = computed(() => currentSlideRoute.value?.meta.slide)
  const parts = computed(() => scriptParts(noteOf(slide.value)))
  return {
    section: computed(() => sections.value.find(section => section.slideNos.includes(currentSlideNo.value))),
    title: computed(() => slide.value?.title ?? ''),
    parts,
    current: computed(() => partAt(parts.value, clicks.value)),
    slideNo: computed(() => currentSlideNo.value),
  }
}
