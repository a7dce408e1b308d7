import type { Run, RunSnapshot } from '../pace/run.ts'
import type { WriteFailure } from '../state/writeFailure.ts'
import type { RunOptions } from './ownRun.ts'
import { createPaceModel } from '../pace/paceModel.ts'
import { hasContent } from '../pace/plan.ts'
import { CURRENT_RUN_ID } from './collections.ts'

export function createRunStorage({ current, runs, clock }: Pick<RunOptions, 'current' | 'runs' | 'clock'>) {
  let failure: WriteFailure | undefined
  let unsaved: Run | undefined
  const received = new Set<string>()

  function forgetUnfinished(): void {
    current.remove(CURRENT_RUN_ID)
  }

  /** The run that was cut off here, unless it is the one that waits to be saved. */
  function unfinished(): RunSnapshot | undefined {
    const stored = current.get(CURRENT_RUN_ID)
    return stored && stored.run.id !== unsaved?.id ? stored : undefined
  }

  function closed(snapshot: RunSnapshot): Run {
    return { ...createPaceModel(snapshot, clock).end(), endedAt: snapshot.at }
  }

  /** Stores a finished run, or says that it could not: then it stays in `unsaved`. One in which nothing was said leaves no record. */
  function store(run: Run): boolean {
    if (hasContent(run)) {
      const result = runs.put(run.id, run)
      failure = result.ok ? undefined : result.reason
      unsaved = result.ok ? undefined : run
      if (!result.ok)
        return false
    }
    forgetUnfinished()
    return true
  }

  return {
    unfinished,
    forgetUnfinished,
    closed,
    store,
    /** A run of this browser that another device's run is about to replace becomes a record. */
    storeReplaced(newId: string): void {
      const replaced = unfinished()
      if (replaced && replaced.run.id !== newId)
        store(closed(replaced))
    },
    /** A run that ended in another window: kept here too where this window has seen it, or where nobody could store it. */
    receive(run: Run, how: { wasSeen: boolean, unsaved: boolean }): void {
      if (received.has(run.id))
        return
      received.add(run.id)
      if ((how.wasSeen || how.unsaved) && !runs.get(run.id))
        store(run)
    },
    unsaved: () => unsaved,
    saveAgain: () => unsaved !== undefined && store(unsaved),
    dropUnsaved(): void {
      if (unsaved && current.get(CURRENT_RUN_ID)?.run.id === unsaved.id)
        forgetUnfinished()
      unsaved = failure = undefined
    },
    failure: () => failure,
  }
}
