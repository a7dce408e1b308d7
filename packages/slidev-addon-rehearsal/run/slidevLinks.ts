import type { RunLink, RunRequest, SharedRun, TimerLink } from './runLink.ts'
import { sharedState } from '../slidev.ts'
import { sharedValue } from '../state/sharedValue.ts'

/** The run between this page's window and the others. Made once a page. */
export function slidevRunLink(): RunLink {
  const run = sharedValue<SharedRun>('rehearsalRun', (value, than) => value.beat > than.beat)
  const request = sharedValue<RunRequest>('rehearsalRequest', () => true)
  return {
    read: run.read,
    write: run.write,
    writeLast: run.writeLast,
    asked: request.read,
    ask: request.write,
  }
}

/**
 * Slidev's timer by its shared state. `useTimer` would do the same to the same state, and starts an interval of 100 ms
 * in each place that calls it.
 */
export const slidevTimerLink: TimerLink = {
  isRunning: () => sharedState.timer.status === 'running',
  start(fromMs) {
    sharedState.timer.startedAt = Date.now() - fromMs
    sharedState.timer.pausedAt = 0
    sharedState.timer.status = 'running'
  },
  pause() {
    if (sharedState.timer.status !== 'running')
      return
    sharedState.timer.pausedAt = Date.now()
    sharedState.timer.status = 'paused'
  },
  reset() {
    Object.assign(sharedState.timer, { status: 'stopped', startedAt: 0, pausedAt: 0 })
  },
}
