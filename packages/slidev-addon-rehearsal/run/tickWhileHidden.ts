import { useDocumentVisibility } from '@vueuse/core'
import { watch } from 'vue'

/** Browsers slow a hidden page's timers down to one a minute, but not those of its workers. */
const WORKER = `data:text/javascript,${encodeURIComponent('setInterval(() => postMessage(0), 1000)')}`

/** Calls `act` every second while the page is hidden: otherwise other windows would take its run for abandoned. */
export function tickWhileHidden(act: () => void): void {
  watch(useDocumentVisibility(), (visibility, _, onCleanup) => {
    if (visibility !== 'hidden')
      return
    const worker = new Worker(WORKER)
    worker.onmessage = act
    onCleanup(() => worker.terminate())
  }, { immediate: true })
}
