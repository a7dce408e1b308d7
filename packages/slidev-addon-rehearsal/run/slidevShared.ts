import type { LiveVoice } from '../microphone/voiceMeter.ts'
import type { Run, RunSnapshot } from '../pace/run.ts'
import { sharedState } from '../slidev.ts'
import { sharedValue } from '../state/sharedValue.ts'

export interface SharedRun {
  ownerId: string
  /** Grows with every message of any window: one with a lower number is late. */
  beat: number
  snapshot: RunSnapshot | null
  voice?: LiveVoice
  /** No window measures any more: the owner's page is closing, or could not store the run. */
  gone?: boolean
  ended?: Run
  handled?: string
}

export interface RunRequest { id: string, action: 'toggleAsking' | 'togglePaused' | 'end' }

interface Link<T> { read: () => T | undefined, write: (value: T, isLast?: boolean) => void }

export interface RunLinks { run: Link<SharedRun>, request: Link<RunRequest> }

export function slidevRunLinks(): RunLinks {
  return {
    run: sharedValue<SharedRun>('rehearsalRun', (value, than) => value.beat > than.beat),
    request: sharedValue<RunRequest>('rehearsalRequest'),
  }
}

/** Slidev's own timer. Not by `useTimer`, which starts an interval of 100 ms in each place that calls it. */
export const slidevTimer = {
  isRunning: (): boolean => sharedState.timer.status === 'running',
  start(fromMs: number): void {
    Object.assign(sharedState.timer, { startedAt: Date.now() - fromMs, pausedAt: 0, status: 'running' })
  },
  pause(): void {
    if (sharedState.timer.status === 'running')
      Object.assign(sharedState.timer, { pausedAt: Date.now(), status: 'paused' })
  },
  reset(): void {
    Object.assign(sharedState.timer, { status: 'stopped', startedAt: 0, pausedAt: 0 })
  },
}
