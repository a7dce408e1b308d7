import type { CheckResult } from './checkPolicies.ts'
import type { PolicyRow } from './policy.ts'
import { checkPolicies, checkSteps } from './checkPolicies.ts'

/** A table of this many rows is checked well within one frame. */
export const AT_ONCE = 200

/** How long a piece of work may hold the page up, in milliseconds; half a frame. */
const PIECE_MS = 8

export interface RunCheckOptions {
  /** Makes the worker; throws where the page may have none. */
  createWorker: () => Worker
  /** Milliseconds, from any start. */
  now: () => number
  /** Lets the page do what it has to. */
  pause: () => Promise<void>
}

export interface CheckRunner {
  /** Rows few enough to check at once. */
  isSmall: (rows: PolicyRow[]) => boolean
  /** Resolves to nothing where a later call has taken over. */
  run: (rows: PolicyRow[]) => Promise<CheckResult | undefined>
  dispose: () => void
}

/**
 * Checks large tables in a worker. Where there can be none (the deck in one file: its page may load nothing), in pieces
 * between two frames.
 */
export function createCheckRunner({ createWorker, now, pause }: RunCheckOptions): CheckRunner {
  let worker: Worker | undefined
  let hasFailed = false
  let latest = 0

  async function inPieces(rows: PolicyRow[], id: number): Promise<CheckResult | undefined> {
    const steps = checkSteps(rows)
    let pieceBegan = now()
    for (;;) {
      const step = steps.next()
      if (step.done)
        return step.value
      if (now() - pieceBegan > PIECE_MS) {
        await pause()
        if (id !== latest)
          return undefined
        pieceBegan = now()
      }
    }
  }

  function inWorker(rows: PolicyRow[], id: number): Promise<CheckResult | undefined> {
    // What is still being checked is of no interest any more.
    worker?.terminate()
    worker = createWorker()
    const { promise, resolve, reject } = Promise.withResolvers<CheckResult | undefined>()
    worker.onmessage = ({ data }: MessageEvent<{ id: number, result: CheckResult }>) => resolve(data.id === latest ? data.result : undefined)
    worker.onerror = (event) => {
      event.preventDefault?.()
      reject(new Error('The worker cannot be loaded.'))
    }
    worker.postMessage({ id, rows })
    return promise
  }

  return {
    isSmall: rows => rows.length <= AT_ONCE,
    async run(rows) {
      const id = ++latest
      if (rows.length <= AT_ONCE)
        return checkPolicies(rows)
      if (!hasFailed) {
        try {
          return await inWorker(rows, id)
        }
        catch {
          hasFailed = true
        }
      }
      return inPieces(rows, id)
    },
    dispose() {
      latest++
      worker?.terminate()
      worker = undefined
    },
  }
}
