import type { InjectionKey } from 'vue'
import type { RunSegment, RunTake } from '../run/runTake.ts'
import { computed, onMounted, ref, shallowRef } from 'vue'
import { recordingProblemMessage } from '../microphone/recorder.ts'
import { momentOf, segmentKey, takesOf } from '../run/runTake.ts'
import { runSegments } from '../run/segmentStore.ts'

export const RUN_TAKES: InjectionKey<ReturnType<typeof useRunTakes>> = Symbol('run takes')

export function useRunTakes() {
  const store = runSegments()
  const segments = shallowRef<RunSegment[]>([])
  const playing = shallowRef<{ take: RunTake, segment: RunSegment, atMs: number }>()
  const problem = ref('')
  const all = computed(() => takesOf(segments.value))

  async function read(): Promise<void> {
    segments.value = await store.all().catch(() => [])
  }
  onMounted(read)

  async function remove(takes: RunTake[]): Promise<void> {
    if (takes.some(take => take.runId === playing.value?.take.runId && take.slug === playing.value.take.slug))
      playing.value = undefined
    try {
      await Promise.all(takes.flatMap(take => take.segments).map(segment => store.remove(segmentKey(segment))))
      problem.value = ''
    }
    catch {
      problem.value = recordingProblemMessage('not-removed')
    }
    await read()
  }

  return {
    takes: computed(() => all.value.filter(take => take.slug)),
    takeOf: (runId: string, slug: string) => all.value.find(take => take.runId === runId && take.slug === slug),
    playing,
    problem,
    play(take: RunTake, slide?: number): void {
      const moment = slide === undefined ? { segment: take.segments[0]!, atMs: 0 } : momentOf(take, slide)
      if (moment)
        playing.value = { take, ...moment }
    },
    proceed(): void {
      const { take, segment } = playing.value!
      const next = take.segments[take.segments.indexOf(segment) + 1]
      playing.value = next && { take, segment: next, atMs: 0 }
    },
    remove,
    removeAll: () => remove(all.value),
  }
}
