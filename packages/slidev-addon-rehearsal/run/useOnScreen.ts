import type { ComputedRef } from 'vue'
import type { OnScreen } from '../pace/paceModel.ts'
import { computed } from 'vue'
import { useNav } from '../slidev.ts'
import { useSections } from '../useSections.ts'

export function useOnScreen(): ComputedRef<OnScreen> {
  const { currentSlideRoute, currentSlideNo, hasPrimarySlide, clicks } = useNav()
  const { sections } = useSections()
  return computed(() => {
    const slug = hasPrimarySlide.value ? currentSlideRoute.value?.meta.slide?.frontmatter.slug ?? null : null
    const index = sections.value.find(section => section.slug === slug)?.slideNos.indexOf(currentSlideNo.value) ?? -1
    return { slug, slide: index < 0 ? null : index + 1, clicks: clicks.value }
  })
}
