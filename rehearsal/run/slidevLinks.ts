import type { RunLink, SharedRun, TimerLink } from './runLink.ts'
import { toRaw } from 'vue'
import { sharedState } from '../slidev.ts'

/** Slidev copies every key of its shared state to all windows, by its server or by BroadcastChannel: one more is ours. */
const shared = sharedState as typeof sharedState & { rehearsal?: SharedRun }

export const slidevRunLink: RunLink = {
  read: () => shared.rehearsal && structuredClone(toRaw(shared.rehearsal)),
  write: run => void (shared.rehearsal = structuredClone(run)),
}

/**
 * Slidev's timer by its shared state. `useTimer` would do the same to the same state, and starts an interval of 100 ms
 * in each place that calls it.
 */
export const slidevTimerLink: TimerLink = {
  isRunning: () => shared.timer.status === 'running',
  resume() {
    const { status, startedAt, pausedAt } = shared.timer
    shared.timer.startedAt = Date.now() - (status === 'paused' ? pausedAt - startedAt : 0)
    shared.timer.status = 'running'
  },
  pause() {
    if (shared.timer.status !== 'running')
      return
    shared.timer.pausedAt = Date.now()
    shared.timer.status = 'paused'
  },
}
