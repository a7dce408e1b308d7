import type { Run } from '../pace/run.ts'

const PARTS = { month: 'long', day: 'numeric', weekday: 'short', hour: 'numeric', minute: '2-digit' } as const

/**
 * `9월 30일 (화) 오전 10:00`: how a run is called on the page; with seconds where another run began in the same minute.
 *
 * @param run the run to name
 * @param all the runs that it stands among
 */
export function runName(run: Run, all: readonly Run[] = []): string {
  const { id, startedAt } = run
  const minute = Math.floor(startedAt / 60_000)
  const hasTwin = all.some(other => other.id !== id && Math.floor(other.startedAt / 60_000) === minute)
  return new Date(startedAt).toLocaleString('ko-KR', hasTwin ? { ...PARTS, second: '2-digit' } : PARTS)
}
