import type { Run, RunSnapshot } from '../pace/run.ts'
import type { WriteFailure } from '../state/storeErrors.ts'
import type { RunOptions } from './runOptions.ts'
import { createPaceModel } from '../pace/paceModel.ts'
import { hasContent } from '../pace/plan.ts'
import { CURRENT_RUN_ID } from './runOptions.ts'

/** What becomes of runs in this browser's storage. */
export interface RunShelf {
  /** The run that was cut off here. */
  unfinished: () => RunSnapshot | undefined
  forgetUnfinished: () => void
  /** A run of this browser that another device's run is about to replace becomes a record. */
  keepStranded: (newId: string) => void
  /**
   * Stores a finished run. One in which nothing was said leaves no record; one that cannot be stored stays in `unsaved`.
   * @returns whether nothing is left to be stored
   */
  store: (run: Run) => boolean
  /** A run that ended in another window: kept here too where this window has seen it, or where nobody could store it. */
  receive: (run: Run, how: { wasSeen: boolean, unsaved: boolean }) => void
  unsaved: () => Run | undefined
  /** @returns whether it could be stored this time */
  saveAgain: () => boolean
  dropUnsaved: () => void
  failure: () => WriteFailure | undefined
}

export function createRunShelf({ current, runs, clock }: Pick<RunOptions, 'current' | 'runs' | 'clock'>): RunShelf {
  let failure: WriteFailure | undefined
  let unsaved: Run | undefined
  const received = new Set<string>()

  function store(run: Run): boolean {
    if (!hasContent(run)) {
      forgetUnfinished()
      return true
    }
    const result = runs.put(run.id, run)
    failure = result.ok ? undefined : result.reason
    unsaved = result.ok ? undefined : run
    if (result.ok)
      forgetUnfinished()
    return result.ok
  }

  function forgetUnfinished(): void {
    current.remove(CURRENT_RUN_ID)
  }

  /** What is stored as unfinished may be the run that waits to be saved: it is offered once. */
  function unfinished(): RunSnapshot | undefined {
    const stored = current.get(CURRENT_RUN_ID)
    return stored && stored.run.id !== unsaved?.id ? stored : undefined
  }

  return {
    unfinished,
    forgetUnfinished,
    keepStranded(newId) {
      const stranded = unfinished()
      if (stranded && stranded.run.id !== newId)
        store({ ...createPaceModel(stranded, clock).end(), endedAt: stranded.at })
    },
    store,
    receive(run, how) {
      if (received.has(run.id))
        return
      received.add(run.id)
      if ((how.wasSeen || how.unsaved) && !runs.get(run.id))
        store(run)
    },
    unsaved: () => unsaved,
    saveAgain: () => unsaved !== undefined && store(unsaved),
    dropUnsaved() {
      if (unsaved && current.get(CURRENT_RUN_ID)?.run.id === unsaved.id)
        forgetUnfinished()
      unsaved = failure = undefined
    },
    failure: () => failure,
  }
}
