import type { ComputedRef, Ref } from 'vue'
import { useElementSize } from '@vueuse/core'
import { computed, ref, watch } from 'vue'

/** Tables up to this many rows are drawn whole. */
const DRAWN_WHOLE = 60

/** Rows that are drawn above and below those that can be seen. */
const MARGIN = 6

export interface RowWindow {
  /** First row that is drawn, and the one after the last. */
  range: ComputedRef<{ from: number, to: number }>
  /** Pixels that the rows above and below would take. */
  above: ComputedRef<number>
  below: ComputedRef<number>
  onScroll: () => void
}

/** Draws only the rows of a long table that can be seen; ten thousand rows of fields would stop a page for seconds. */
export function useRowWindow(box: Ref<HTMLElement | undefined>, count: () => number): RowWindow {
  const { height } = useElementSize(box)
  const scrolled = ref(0)
  const rowHeight = ref(29)

  // While one scrolls it must not change: all rows would jump. A phone's rows are taller than a desk's.
  watch(height, () => {
    const rows = [...box.value?.querySelectorAll<HTMLElement>('.policy-row') ?? []]
    if (rows.length > 1)
      rowHeight.value = Math.max(1, (rows.at(-1)!.offsetTop - rows[0]!.offsetTop) / (rows.length - 1))
  }, { flush: 'post' })

  const range = computed(() => {
    if (count() <= DRAWN_WHOLE)
      return { from: 0, to: count() }
    const first = Math.floor(scrolled.value / rowHeight.value)
    const from = Math.max(0, Math.min(count() - 1, first) - MARGIN)
    return { from, to: Math.min(count(), first + Math.ceil(height.value / rowHeight.value) + MARGIN) }
  })

  return {
    range,
    above: computed(() => range.value.from * rowHeight.value),
    below: computed(() => (count() - range.value.to) * rowHeight.value),
    onScroll() {
      scrolled.value = box.value!.scrollTop
    },
  }
}
