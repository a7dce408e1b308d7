import { useDocumentVisibility } from '@vueuse/core'
import { watch } from 'vue'

/** Browsers slow the timers of a hidden page down to one a minute, and those of its workers not. */
const WORKER = `data:text/javascript,${encodeURIComponent('setInterval(() => postMessage(0), 1000)')}`

/** Calls `act` every second while the page is hidden: the other windows must not take its run for dead. */
export function tickWhileHidden(act: () => void): void {
  watch(useDocumentVisibility(), (visibility, _, onCleanup) => {
    if (visibility !== 'hidden')
      return
    const worker = new Worker(WORKER)
    worker.onmessage = act
    onCleanup(() => worker.terminate())
  }, { immediate: true })
}
