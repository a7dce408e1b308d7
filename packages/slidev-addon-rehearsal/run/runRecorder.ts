import type { Clock } from '../pace/clock.ts'
import type { Recorder } from '../microphone/recorder.ts'
import type { Marker, RunPiece } from './runTake.ts'

/** What of a run a recording goes by. */
export interface RecordedMoment {
  runId: string
  /** Milliseconds since 1970. */
  runStartedAt: number
  slug: string | null
  slide: number | null
  clicks: number
  asking: boolean
  paused: boolean
}

/** Shorter pieces are a slide passed on the way to another. */
const SHORTEST_PIECE_MS = 1000

export interface RunRecorder {
  /** Takes in where the run is; call it on every change. Without a run, or while it is paused, nothing is recorded. */
  follow: (moment: RecordedMoment | undefined) => void
  /** Resolves when all that was recorded has been handed on. */
  settled: () => Promise<void>
}

/**
 * Cuts a run into pieces at its questions, with a marker at every slide, click and interruption.
 *
 * @param recorder an opened one
 * @param clock for lengths and dates
 * @param keep takes each finished piece
 * @param onProblem called when the microphone is gone
 */
export function createRunRecorder(recorder: Pick<Recorder, 'start' | 'stop'>, clock: Clock, keep: (piece: RunPiece) => Promise<void>, onProblem: () => void): RunRecorder {
  let open: { moment: RecordedMoment, startedAt: number, recordedAt: number, markers: Marker[] } | undefined
  let work = Promise.resolve()

  function begin(moment: RecordedMoment): void {
    if (recorder.start()) {
      onProblem()
      return
    }
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
    // At once: the recorder must stand still before the next piece begins.
    const stopping = recorder.stop()
    work = work.then(async () => {
      const audio = await stopping
      if (audio && durationMs >= SHORTEST_PIECE_MS)
        await keep({ runId, runStartedAt, slug: slug ?? '', recordedAt, durationMs, markers, audio })
    })
  }

  return {
    follow(moment) {
      const isSamePiece = open && moment && !moment.paused && moment.runId === open.moment.runId && moment.slug === open.moment.slug
      if (open && !isSamePiece)
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
