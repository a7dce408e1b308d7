import type { RecordingProblem } from '../microphone/recorder.ts'
import type { RunSegment } from './runTake.ts'
import { createGlobalState } from '@vueuse/core'
import { ref, watch } from 'vue'
import { browserDevices, createRecorder } from '../microphone/recorder.ts'
import { browserClock } from '../pace/clock.ts'
import { createRunRecorder } from './runRecorder.ts'
import { outdated, segmentKey } from './runTake.ts'
import { runSegments } from './segmentStore.ts'
import { useRehearsal } from './useRehearsal.ts'

/** Records the run that this window owns, on request; made once, and kept while pages come and go. */
export const useRunRecording = createGlobalState(() => {
  const { status, snapshot, onScreen, hearing } = useRehearsal()
  const store = runSegments()
  const enabled = ref(false)
  const problem = ref<RecordingProblem>()
  const recorder = createRecorder(browserDevices(), fail)
  const run = createRunRecorder(recorder, browserClock, keep, fail)

  async function keep(segment: RunSegment): Promise<void> {
    await store.put(segmentKey(segment), segment).catch(() => problem.value = 'not-stored')
  }

  /** Not before a run is over: a crash must not lose an earlier take. */
  async function tidy(): Promise<void> {
    await run.settled()
    for (const segment of outdated(await store.all().catch(() => [])))
      await store.remove(segmentKey(segment)).catch(() => problem.value = 'not-removed')
  }

  function fail(reason: RecordingProblem): void {
    problem.value = reason
    void close()
  }

  async function close(): Promise<void> {
    enabled.value = false
    run.follow(undefined)
    hearing.close()
    await tidy()
    if (!enabled.value)
      recorder.close()
  }

  function follow(): void {
    if (!enabled.value)
      return
    const current = status.value === 'mine' ? snapshot.value : undefined
    run.follow(current && { ...onScreen.value, runId: current.run.id, runStartedAt: current.run.startedAt, asking: current.asking, paused: current.paused })
  }

  async function open(): Promise<void> {
    problem.value = await recorder.open()
    const stream = recorder.stream()
    if (problem.value || !stream)
      return
    enabled.value = true
    void hearing.open(stream)
    follow()
  }

  watch([status, onScreen, () => snapshot.value?.asking, () => snapshot.value?.paused], follow, { flush: 'sync' })
  watch(status, (now, before) => {
    if (before === 'mine' && now !== 'mine' && enabled.value)
      void close()
  })
  return { enabled, problem, toggle: () => void (enabled.value ? close() : open()) }
})
