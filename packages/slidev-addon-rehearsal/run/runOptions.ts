import type { Hearing } from '../microphone/hearing.ts'
import type { Clock } from '../pace/clock.ts'
import type { PlannedSection } from '../pace/newRun.ts'
import type { OnScreen } from '../pace/paceModel.ts'
import type { Run, RunSnapshot } from '../pace/run.ts'
import type { RecordCollection } from '../state/recordStore.ts'
import type { RunLink, TimerLink } from './runLink.ts'

/** Key of the unfinished run in its collection; there is never more than one. */
export const CURRENT_RUN_ID = 'current'

/** All that a run takes from its window. */
export interface RunOptions {
  clock: Clock
  /** Stays the same when the page is reloaded, differs between windows. */
  windowId: string
  /** Makes an id that no other run, window or request has. */
  createId: () => string
  link: RunLink
  timer: TimerLink
  current: RecordCollection<RunSnapshot>
  runs: RecordCollection<Run>
  sections: () => readonly PlannedSection[]
  /** The microphone of this window. */
  hearing: Pick<Hearing, 'live' | 'answer' | 'restart'>
  /** What is on this window's screen; `slug` is `null` for other slides and pages. */
  onScreen: () => OnScreen
}
