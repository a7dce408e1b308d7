import type { ComputedRef, Ref } from 'vue'
import type { LiveVoice } from '../microphone/voiceMeter.ts'
import type { PaceLine } from '../pace/paceLine.ts'
import type { Run, RunSnapshot } from '../pace/run.ts'
import type { WriteFailure } from '../state/storeErrors.ts'
import type { RunStatus } from './controllerTypes.ts'

/** A window's view of the run, for its bar, its keys and its pages. */
export interface Rehearsal {
  status: Ref<RunStatus>
  /** The run that is on, or the one that was cut off. */
  snapshot: Ref<RunSnapshot | undefined>
  /** What the microphone says, of this window or of the one that measures. */
  voice: Ref<LiveVoice | undefined>
  /** What the bar says while a run is on. */
  line: ComputedRef<PaceLine | undefined>
  failure: Ref<WriteFailure | undefined>
  /** A finished run that could not be stored. */
  unsaved: Ref<Run | undefined>
  /** The run that this window ended last, until the next begins. */
  ended: Ref<Run | undefined>
  /** Why this deck cannot be rehearsed, in Korean. */
  problem: ComputedRef<string | undefined>
  /** Whether there is a question after this one. */
  hasNextQuestion: ComputedRef<boolean>
  /** Goes to the first slide of the question after this one. */
  nextQuestion: () => void
  /** 1-based number of the slide at which the talk stands. */
  talkPage: () => number
  start: () => void
  end: () => void
  toggleAsking: () => void
  togglePaused: () => void
  resume: () => void
  keepUnfinished: () => void
  discardUnfinished: () => void
  saveAgain: () => void
  dropUnsaved: () => void
}
