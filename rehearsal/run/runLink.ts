import type { RunSnapshot } from '../pace/run.ts'

/** What a window may ask the run's owner to do. */
export type RunAction = 'toggleAsking' | 'end'

/** The run as all windows see it. */
export interface SharedRun {
  /** The one window that measures and stores. */
  ownerId: string
  /** Grows with every message of the owner, so that silence shows. */
  beat: number
  /** The run up to this beat; `null` once it has ended. */
  snapshot: RunSnapshot | null
  /** Something for the owner to do, once for each id. */
  request?: RunRequest
  /** Id of the last request that the owner has carried out. */
  handled?: string
}

export interface RunRequest {
  id: string
  action: RunAction
}

/** Carries the run between windows (and devices, where there is a server). */
export interface RunLink {
  read: () => SharedRun | undefined
  write: (shared: SharedRun) => void
}

/** Slidev's own timer, as far as a run follows it. */
export interface TimerLink {
  isRunning: () => boolean
  /** Starts it, or carries it on. */
  resume: () => void
  pause: () => void
}
