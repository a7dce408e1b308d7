/** Browsers slow the timers of a hidden page down to one a minute, and those of its workers not. */
const WORKER = 'setInterval(() => postMessage(0), 1000)'

/** Calls `act` every second while the page is hidden: the other windows must not take its run for dead. */
export function tickWhileHidden(act: () => void): void {
  let worker: Worker | undefined
  function change(): void {
    worker?.terminate()
    worker = undefined
    if (document.visibilityState !== 'hidden')
      return
    const url = URL.createObjectURL(new Blob([WORKER], { type: 'text/javascript' }))
    worker = new Worker(url)
    worker.onmessage = act
    URL.revokeObjectURL(url)
  }
  document.addEventListener('visibilitychange', change)
  change()
}
