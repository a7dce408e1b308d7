import process from 'node:process'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** The first Ctrl-C aborts `signal`, so that the work cleans up and throws; a second one ends the process at once. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  function abort() {
    // Without a handler, a second one ends the process.
    release()
    controller.abort(new InterruptedError())
  }
  function release() {
    signals.forEach(name => process.off(name, abort))
  }
  signals.forEach(name => process.on(name, abort))
  try {
    return await work(controller.signal)
  }
  catch (error) {
    // What fails after the abort fails because of it.
    throw controller.signal.aborted ? controller.signal.reason : error
  }
  finally {
    release()
  }
}

export class InterruptedError extends Error {
  override name = 'InterruptedError'
  override message = 'Interrupted. Nothing was written.'
}
