import type { Clock } from '../pace/clock.ts'
import type { PaceModel } from '../pace/paceModel.ts'
import type { RunSnapshot } from '../pace/run.ts'
import type { SharedRun } from './runLink.ts'
import { createPaceModel } from '../pace/paceModel.ts'

/** An owner that has been silent for so long is gone, or so far in the background that it may be taken over. */
export const SILENT_AFTER_MS = 10_000

/**
 * - `nothing`: no window has published a run
 * - `ended`: the run that was published is over
 * - `same`: no word since the last look
 * - `news`: a later state of a run
 */
export type Sighting = 'nothing' | 'ended' | 'same' | 'news'

/** What this window knows of a run that another window owns. */
export interface RunWatch {
  /** Takes in what was published; call it several times a second. */
  look: (shared: SharedRun | undefined) => Sighting
  /** Whether the owner has been heard of lately. */
  isAlive: () => boolean
  /** The run up to now, as if the owner had published at this moment. */
  snapshot: () => RunSnapshot | undefined
  forget: () => void
  /** Name of this window among the others. */
  windowId: () => string
}

export interface RunWatchOptions {
  clock: Clock
  windowId: string
  createId: () => string
}

export function createRunWatch({ clock, createId, ...options }: RunWatchOptions): RunWatch {
  let { windowId } = options
  let seen: { beat: string, at: number, model: PaceModel } | undefined

  function look(shared: SharedRun | undefined): Sighting {
    if (!shared?.snapshot) {
      const hasEnded = shared !== undefined || seen !== undefined
      seen = undefined
      return hasEnded ? 'ended' : 'nothing'
    }
    const beat = `${shared.ownerId}/${shared.beat}`
    if (beat === seen?.beat) {
      seen.model.tick()
      return 'same'
    }
    const isUnderMyName = shared.ownerId === windowId
    // At first sight it is the last word of this very window before its reload: nobody is speaking.
    const isEcho = isUnderMyName && !seen
    // Later it is a duplicated tab, which carries its original's name.
    if (isUnderMyName && seen)
      windowId = createId()
    seen = { beat, at: isEcho ? Number.NEGATIVE_INFINITY : clock.now(), model: createPaceModel(shared.snapshot, clock) }
    return 'news'
  }

  return {
    look,
    isAlive: () => seen !== undefined && clock.now() - seen.at < SILENT_AFTER_MS,
    snapshot: () => seen?.model.snapshot(),
    forget: () => void (seen = undefined),
    windowId: () => windowId,
  }
}
