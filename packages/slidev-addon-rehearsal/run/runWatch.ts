import type { Clock } from '../pace/clock.ts'
import type { PaceModel } from '../pace/paceModel.ts'
import type { RunSnapshot } from '../pace/run.ts'
import type { SharedRun } from './runLink.ts'
import { createPaceModel } from '../pace/paceModel.ts'

/** An owner that has been silent for so long is gone, or so far in the background that it may be taken over. */
export const SILENT_AFTER_MS = 10_000

/**
 * How long a window that opens waits for a word of an owner that it only knows by what was left behind: an owner speaks
 * every two seconds, and a page takes its time.
 */
export const FIRST_WORD_WITHIN_MS = 3500

/**
 * - `nothing`: no window has published a run
 * - `ended`: the run that was published is over
 * - `same`: no word since the last look
 * - `news`: a later state of a run
 */
type Sighting = 'nothing' | 'ended' | 'same' | 'news'

/**
 * - `none`: there is no run, or its owner is gone
 * - `unheard`: this window has just opened and found a run; whether anybody still measures it is not known yet
 * - `alive`: its owner has been heard of lately
 */
type OwnerState = 'none' | 'unheard' | 'alive'

/** What this window knows of a run that another window owns. */
export interface RunWatch {
  /** Takes in what was published; call it several times a second. */
  look: (shared: SharedRun | undefined) => Sighting
  owner: () => OwnerState
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
  let seen: { beat: string, at: number, model: PaceModel, state: OwnerState } | undefined
  let hasLooked = false

  function look(shared: SharedRun | undefined): Sighting {
    const isFirstLook = !hasLooked
    hasLooked = true
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
    // Later it is a duplicated tab, which carries its original's name.
    if (isUnderMyName && !isFirstLook)
      windowId = createId()
    seen = { beat, at: clock.now(), model: createPaceModel(shared.snapshot, clock), state: 'alive' }
    // What lies there when a window opens is the last word of this very window before its reload, or of any other.
    if (shared.gone || (isUnderMyName && isFirstLook))
      seen.state = 'none'
    else if (isFirstLook)
      seen.state = 'unheard'
    return 'news'
  }

  function owner(): OwnerState {
    if (!seen)
      return 'none'
    const patience = seen.state === 'unheard' ? FIRST_WORD_WITHIN_MS : SILENT_AFTER_MS
    return clock.now() - seen.at < patience ? seen.state : 'none'
  }

  return {
    look,
    owner,
    snapshot: () => seen?.model.snapshot(),
    forget: () => void (seen = undefined),
    windowId: () => windowId,
  }
}
