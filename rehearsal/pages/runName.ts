import type { Run } from '../pace/run.ts'

/** `9월 30일 (화) 오전 10:00`: how a run is called on the page. */
export function runName({ startedAt }: Run): string {
  return new Date(startedAt).toLocaleString('ko-KR', {
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
  })
}
