import type { LiveVoice } from '../microphone/voiceMeter.ts'
import type { Run, RunSnapshot } from '../pace/run.ts'

/** What a window may ask the run's owner to do. */
export type RunAction = 'toggleAsking' | 'togglePaused' | 'end'

/** The run as all windows see it. */
export interface SharedRun {
  /** The one window that measures and stores. */
  ownerId: string
  /** Grows with every message, whoever sends it: what has a lower one is late and says nothing. */
  beat: number
  /** The run up to this beat; `null` once it has ended. */
  snapshot: RunSnapshot | null
  /** What the owner's microphone says, while it is on. */
  voice?: LiveVoice
  /** The owner's page is going: nobody measures any more. */
  gone?: boolean
  /** The run that has ended, for windows on other devices to keep as well. */
  ended?: Run
  /** The one that has ended could not be stored where it was measured. */
  unsaved?: boolean
  /** Id of the last request that the owner has carried out. */
  handled?: string
}

export interface RunRequest {
  id: string
  action: RunAction
}

/** Carries the run between windows (and devices, where there is a server). */
export interface RunLink {
  /** The latest message that has arrived here, late ones left out. */
  read: () => SharedRun | undefined
  write: (shared: SharedRun) => void
  /** As `write`, from a page that goes away at this moment. */
  writeLast: (shared: SharedRun) => void
  /** The last request of a window that is not the owner. */
  asked: () => RunRequest | undefined
  ask: (request: RunRequest) => void
}

/** Slidev's own timer, which goes with the run. */
export interface TimerLink {
  isRunning: () => boolean
  /** Lets it run from so many milliseconds on. */
  start: (fromMs: number) => void
  pause: () => void
  /** Back to the beginning, standing still. */
  reset: () => void
}
