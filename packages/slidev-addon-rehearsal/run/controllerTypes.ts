import type { LiveVoice } from '../microphone/voiceMeter.ts'
import type { Run, RunSnapshot } from '../pace/run.ts'
import type { WriteFailure } from '../state/storeErrors.ts'

/**
 * - `idle`: no run
 * - `mine`: this window measures and stores
 * - `theirs`: another window does, this one shows
 * - `checking`: this window has just opened and found a run; whether anybody still measures it shows in a moment
 * - `unfinished`: a run was cut off (reload, crash, closed window) and can be carried on
 */
export type RunStatus = 'idle' | 'mine' | 'theirs' | 'checking' | 'unfinished'

export interface RunController {
  status: () => RunStatus
  /** The run up to now, mine or theirs, or the one that was cut off. */
  snapshot: () => RunSnapshot | undefined
  /** What the microphone of the run's window says, while it is on. */
  voice: () => LiveVoice | undefined
  /** The last write that failed; nothing once a later one went through. */
  failure: () => WriteFailure | undefined
  /** A finished run that could not be stored and is kept in this window. */
  unsaved: () => Run | undefined
  /** Tries to store it again. */
  saveAgain: () => void
  /** Lets go of it, once it has been saved as a file. */
  dropUnsaved: () => void
  /** Begins a run, or carries an unfinished or a paused one on. */
  start: () => void
  /** Ends the run and stores it. Another window's run is asked to end. */
  end: () => Run | undefined
  toggleAsking: () => void
  /** Stops the run's clock, or lets it go on. */
  togglePaused: () => void
  /** Carries an unfinished run on in this window. */
  resume: () => void
  /** Stores an unfinished run as it stands. */
  keepUnfinished: () => Run | undefined
  discardUnfinished: () => void
  /** Looks at the slide, the timer and the other windows; call it several times a second and on every change. */
  tick: () => void
  /** Writes at once: the page goes away. */
  leave: () => void
}
