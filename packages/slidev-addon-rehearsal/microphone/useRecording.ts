import type { Ref } from 'vue'
import type { Heard } from '../answers/answer.ts'
import type { Hearing } from './hearing.ts'
import type { LiveVoice } from './voiceMeter.ts'
import type { Recorder } from './recorder.ts'
import type { RecordingProblem } from './recordingProblem.ts'
import type { Take, TakeStore } from './takeStore.ts'
import { ref, shallowRef } from 'vue'

export interface RecordingOptions {
  createRecorder: (onEnded: () => void) => Recorder
  takes: TakeStore
  createHearing: (onHeard: () => void) => Hearing
  /** Milliseconds since the epoch. */
  now: () => number
}

export interface Recording {
  /** Off until the candidate asks for it, on every visit anew. */
  enabled: Readonly<Ref<boolean>>
  /** Whether an answer is being recorded at this moment. */
  active: Readonly<Ref<boolean>>
  /** Why there is no recording; the drill goes on without. */
  problem: Readonly<Ref<RecordingProblem | undefined>>
  /** How the answer that is being given is spoken, or why the microphone brings nothing; while it is on. */
  voice: Readonly<Ref<LiveVoice | undefined>>
  /** What was heard of the answer so far; nothing without a microphone. */
  heard: () => Heard
  /** The latest take of the question that was last loaded or recorded. */
  take: Readonly<Ref<Take | undefined>>
  enable: () => Promise<void>
  disable: () => void
  start: () => void
  /** Ends the answer and keeps it as the question's take. Without a new one, loads the earlier one. */
  stop: (slug: string, durationMs: number) => Promise<void>
  /** Shows the take that is kept under a name, where it is not older than `since` (milliseconds since 1970). */
  load: (slug: string, since?: number) => Promise<void>
  remove: (slug: string) => Promise<void>
}

/** Practice recording as the drill uses it. No method rejects: what fails is told in `problem`. */
export function useRecording({ createRecorder, createHearing, takes, now }: RecordingOptions): Recording {
  const enabled = ref(false)
  const active = ref(false)
  const problem = ref<RecordingProblem>()
  const take = shallowRef<Take>()
  const voice = shallowRef<LiveVoice>()
  const recorder = createRecorder(() => fail('ended'))
  const hearing = createHearing(() => voice.value = hearing.live())
  /** The take that is still being written: whoever loads one waits for it. */
  let writing: Promise<unknown> = Promise.resolve()
  /** Counts questions: what arrives late must not show beside the next one. */
  let turn = 0

  function fail(reason: RecordingProblem) {
    disable()
    problem.value = reason
  }

  async function load(slug: string, since = 0) {
    const own = ++turn
    await writing
    const kept = await takes.get(slug).catch(() => undefined)
    if (own === turn)
      take.value = kept && kept.recordedAt >= since ? kept : undefined
  }

  function disable() {
    hearing.close()
    voice.value = undefined
    recorder.close()
    enabled.value = false
    active.value = false
  }

  return {
    enabled,
    active,
    problem,
    voice,
    take,
    disable,
    heard: () => enabled.value ? hearing.answer() : {},

    async enable() {
      problem.value = await recorder.open()
      enabled.value = !problem.value
      const stream = recorder.stream()
      if (stream && enabled.value)
        await hearing.open(stream)
    },

    start() {
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

    async stop(slug, durationMs) {
      const own = ++turn
      active.value = false
      const stopping = recorder.stop()
      // Kept even when the candidate is already further on.
      writing = stopping.then(audio => audio && takes.put(slug, { audio, durationMs, recordedAt: now() }).catch(() => problem.value = 'not-stored'))
      const audio = await stopping
      if (!audio)
        return load(slug)
      if (own === turn)
        take.value = { audio, durationMs, recordedAt: now() }
      await writing
    },

    load,

    async remove(slug) {
      const own = ++turn
      try {
        await takes.remove(slug)
        // Not before: who sees it gone may close the page, and a deletion that is under way ends with the page.
        if (own === turn)
          take.value = undefined
      }
      catch {
        problem.value = 'not-removed'
      }
    },
  }
}
