import type { Take, TakeStore } from './blobStore.ts'
import type { Hearing } from './hearing.ts'
import type { Recorder, RecordingProblem } from './recorder.ts'
import type { HeardAnswer } from './voice.ts'
import type { LiveVoice } from './voiceMeter.ts'
import { ref, shallowRef } from 'vue'

export interface RecordingOptions {
  createRecorder: (onEnded: (reason: RecordingProblem) => void) => Recorder
  takes: TakeStore
  createHearing: (onHeard: () => void) => Hearing
  now: () => number
}

/** Records the answers of a practice. No method rejects: failures are in `problem`. */
export function useRecording({ createRecorder, createHearing, takes, now }: RecordingOptions) {
  const enabled = ref(false)
  const active = ref(false)
  const problem = ref<RecordingProblem>()
  const take = shallowRef<Take>()
  const voice = shallowRef<LiveVoice>()
  const recorder = createRecorder(fail)
  const hearing = createHearing(() => voice.value = hearing.live())
  let writing: Promise<unknown> = Promise.resolve()
  let turn = 0

  /** What was recorded until then is kept; the answer goes on. */
  function fail(reason: RecordingProblem): void {
    release(true)
    problem.value = reason
  }

  /** An older take than `since` (milliseconds since 1970) is left out. */
  async function load(slug: string, since = 0): Promise<void> {
    const own = ++turn
    await writing
    const kept = await takes.get(slug).catch(() => undefined)
    if (own === turn)
      take.value = kept && kept.recordedAt >= since ? kept : undefined
  }

  function release(keep: boolean): void {
    hearing.close()
    voice.value = undefined
    recorder.close({ keep })
    enabled.value = false
    active.value = false
  }

  const disable = () => release(false)

  return {
    enabled,
    active,
    problem,
    voice,
    take,
    disable,
    load,
    pending: () => recorder.pending(),
    heard: (): HeardAnswer => enabled.value ? hearing.answer() : {},

    async enable(): Promise<void> {
      problem.value = await recorder.open()
      enabled.value = !problem.value
      const stream = recorder.stream()
      if (stream && enabled.value)
        await hearing.open(stream)
    },

    start(): void {
      turn++
      take.value = undefined
      hearing.restart()
      if (!enabled.value)
        return
      problem.value = undefined
      const reason = recorder.start()
      active.value = !reason
      if (reason)
        fail(reason)
    },

    async stop(slug: string, durationMs: number): Promise<void> {
      const own = ++turn
      active.value = false
      const stopping = recorder.stop()
      writing = stopping.then(audio => audio && takes.put(slug, { audio, durationMs, recordedAt: now() }).catch(() => problem.value = 'not-stored'))
      const audio = await stopping
      if (!audio)
        return load(slug)
      if (own === turn)
        take.value = { audio, durationMs, recordedAt: now() }
      await writing
    },

    async remove(slug: string): Promise<void> {
      const own = ++turn
      try {
        await takes.remove(slug)
        // Only once it is done: a closing page aborts a deletion.
        if (own === turn)
          take.value = undefined
      }
      catch {
        problem.value = 'not-removed'
      }
    },
  }
}
