import type { Recorder, RecordingProblem } from '../microphone/recorder.ts'
import type { Clock } from '../pace/clock.ts'
import type { OnScreen } from '../pace/paceModel.ts'
import type { Marker, RunSegment } from './runTake.ts'

export interface RecordedMoment extends OnScreen {
  runId: string
  runStartedAt: number
  asking: boolean
  paused: boolean
}

const SHORTEST_SEGMENT_MS = 1000

export type RunRecorder = ReturnType<typeof createRunRecorder>

export function createRunRecorder(recorder: Pick<Recorder, 'start' | 'stop'>, clock: Clock, keep: (segment: RunSegment) => Promise<void>, onProblem: (problem: RecordingProblem) => void) {
  let open: { moment: RecordedMoment, startedAt: number, recordedAt: number, markers: Marker[] } | undefined
  let work = Promise.resolve()

  function begin(moment: RecordedMoment): void {
    const problem = recorder.start()
    if (problem)
      return onProblem(problem)
    open = { moment, startedAt: clock.now(), recordedAt: clock.wall(), markers: [] }
    mark('slide', moment)
  }

  function mark(kind: Marker['kind'], { slide, clicks }: RecordedMoment): void {
    open!.markers.push({ atMs: clock.now() - open!.startedAt, kind, slide: slide ?? 0, clicks })
  }

  function finish(): void {
    const { moment: { runId, runStartedAt, slug }, startedAt, recordedAt, markers } = open!
    open = undefined
    const durationMs = clock.now() - startedAt
    // Not awaited: the recorder has to stop before the next segment begins.
    const stopping = recorder.stop()
    work = work.then(async () => {
      const audio = await stopping
      if (audio && durationMs >= SHORTEST_SEGMENT_MS)
        await keep({ runId, runStartedAt, slug: slug ?? '', recordedAt, durationMs, markers, audio })
    })
  }

  return {
    /** To be called on every change. Without a run, or while it is paused, nothing is recorded. */
    follow(moment: RecordedMoment | undefined): void {
      const goesOn = open && moment && !moment.paused && moment.runId === open.moment.runId && moment.slug === open.moment.slug
      if (open && !goesOn)
        finish()
      if (!moment || moment.paused)
        return
      if (!open)
        return begin(moment)
      const before = open.moment
      open.moment = moment
      if (moment.slide !== before.slide)
        mark('slide', moment)
      else if (moment.clicks !== before.clicks)
        mark('click', moment)
      if (moment.asking && !before.asking)
        mark('asked', moment)
    },
    settled: () => work,
  }
}
