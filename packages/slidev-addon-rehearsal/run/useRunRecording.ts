import type { Ref } from 'vue'
import type { RecordingProblem } from '../microphone/recordingProblem.ts'
import type { RunPiece } from './runTake.ts'
import { effectScope, ref, watch } from 'vue'
import { runHearing } from '../microphone/browserHearing.ts'
import { browserClock } from '../pace/clock.ts'
import { useOnScreen } from './useOnScreen.ts'
import { useRehearsal } from './useRehearsal.ts'
import { browserDevices, createRecorder } from '../microphone/recorder.ts'
import { createRunRecorder } from './runRecorder.ts'
import { outdated, pieceKey } from './runTake.ts'
import { runPieces } from './runTakeStore.ts'

export interface RunRecording {
  /** Asked for; off until then, and off again after each run. */
  enabled: Readonly<Ref<boolean>>
  /** Why there is no recording; the run goes on without. */
  problem: Readonly<Ref<RecordingProblem | undefined>>
  toggle: () => void
}

let recording: RunRecording | undefined

/** Records the run that this window owns, where it is asked to; made once, and kept while pages come and go. */
export function useRunRecording(): RunRecording {
  recording ??= effectScope(true).run(createRunRecording)!
  return recording
}

function createRunRecording(): RunRecording {
  const { status, snapshot } = useRehearsal()
  const onScreen = useOnScreen()
  const store = runPieces()
  const enabled = ref(false)
  const problem = ref<RecordingProblem>()
  const recorder = createRecorder(browserDevices(), () => fail('ended'))
  const run = createRunRecorder(recorder, browserClock, keep, () => fail('ended'))

  async function keep(piece: RunPiece): Promise<void> {
    try {
      await store.put(pieceKey(piece), piece)
    }
    catch {
      problem.value = 'not-stored'
    }
  }

  /** What later takes have replaced goes when a run is over: until then nothing is lost by a crash. */
  async function tidy(): Promise<void> {
    await run.settled()
    const pieces = await store.all().catch(() => [])
    for (const piece of outdated(pieces))
      await store.remove(pieceKey(piece)).catch(() => problem.value = 'not-removed')
  }

  function fail(reason: RecordingProblem): void {
    problem.value = reason
    void close()
  }

  async function close(): Promise<void> {
    enabled.value = false
    run.follow(undefined)
    runHearing.close()
    // The last piece is still being written.
    await tidy()
    if (!enabled.value)
      recorder.close()
  }

  function follow(): void {
    const current = snapshot.value
    const isMine = status.value === 'mine' && current !== undefined
    if (!enabled.value)
      return
    const { slug, slide, clicks } = onScreen.value
    run.follow(isMine
      ? { runId: current.run.id, runStartedAt: current.run.startedAt, slug, slide, clicks, asking: current.asking, paused: current.paused }
      : undefined)
  }

  async function open(): Promise<void> {
    problem.value = await recorder.open()
    const stream = recorder.stream()
    if (problem.value || !stream)
      return
    enabled.value = true
    void runHearing.open(stream)
    follow()
  }

  watch([status, onScreen, () => snapshot.value?.asking, () => snapshot.value?.paused], follow, { flush: 'sync' })
  watch(status, (now, before) => {
    if (before === 'mine' && now !== 'mine' && enabled.value)
      void close()
  })
  return { enabled, problem, toggle: () => void (enabled.value ? close() : open()) }
}
