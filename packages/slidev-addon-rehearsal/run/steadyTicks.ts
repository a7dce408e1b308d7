/** Browsers slow the timers of a hidden page down to one a minute, and those of its workers not. */
const WORKER = 'setInterval(() => postMessage(0), 1000)'

/**
 * Calls `act` every second while the page is hidden, so that the other windows do not take a run for dead while its own
 * lies behind them.
 *
 * @returns a function that ends it
 */
export function tickWhileHidden(act: () => void): () => void {
  let worker: Worker | undefined
  function change(): void {
    worker?.terminate()
    worker = undefined
    if (document.visibilityState !== 'hidden' || typeof Worker === 'undefined')
      return
    const url = URL.createObjectURL(new Blob([WORKER], { type: 'text/javascript' }))
    worker = new Worker(url)
    worker.onmessage = act
    URL.revokeObjectURL(url)
  }
  document.addEventListener('visibilitychange', change)
  change()
  return () => {
    document.removeEventListener('visibilitychange', change)
    worker?.terminate()
  }
}
