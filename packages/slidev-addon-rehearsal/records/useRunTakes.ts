import type { ComputedRef, InjectionKey, Ref } from 'vue'
import type { RunPiece, RunTake } from '../run/runTake.ts'
import { computed, onMounted, ref, shallowRef } from 'vue'
import { momentOf, pieceKey, takesOf } from '../run/runTake.ts'
import { runPieces } from '../run/runTakeStore.ts'

/** What is being played. */
interface Playing {
  take: RunTake
  /** Which of its pieces. */
  piece: RunPiece
  /** Milliseconds in the piece from which on. */
  atMs: number
}

export interface RunTakes {
  /** The latest run first; those outside any question left out. */
  takes: ComputedRef<RunTake[]>
  takeOf: (runId: string, slug: string) => RunTake | undefined
  playing: Ref<Playing | undefined>
  /** From one of the question's slides on, or from its beginning. */
  play: (take: RunTake, slide?: number) => void
  /** Whether there is something to hear from this slide on. */
  hasSlide: (take: RunTake | undefined, slide: number) => boolean
  /** Goes to the next piece, or ends. */
  proceed: () => void
  remove: (take: RunTake) => Promise<void>
  removeAll: () => Promise<void>
  /** Korean: why something could not be done. */
  problem: Ref<string>
}

export const RUN_TAKES: InjectionKey<RunTakes> = Symbol('run takes')

/** The recorded answers of earlier runs, for the page that shows them. */
export function useRunTakes(): RunTakes {
  const store = runPieces()
  const pieces = shallowRef<RunPiece[]>([])
  const playing = shallowRef<Playing>()
  const problem = ref('')
  const all = computed(() => takesOf(pieces.value))

  async function read(): Promise<void> {
    // A browser without a database has no recordings either.
    pieces.value = await store.all().catch(() => [])
  }
  onMounted(read)

  async function removeTakes(takes: RunTake[]): Promise<void> {
    if (takes.some(take => take.runId === playing.value?.take.runId && take.slug === playing.value.take.slug))
      playing.value = undefined
    try {
      await Promise.all(takes.flatMap(take => take.pieces).map(piece => store.remove(pieceKey(piece))))
      problem.value = ''
    }
    catch {
      problem.value = '녹음을 지우지 못했습니다. 브라우저의 사이트 데이터에서 지워 주세요.'
    }
    await read()
  }

  return {
    takes: computed(() => all.value.filter(take => take.slug)),
    takeOf: (runId, slug) => all.value.find(take => take.runId === runId && take.slug === slug),
    playing,
    problem,
    play(take, slide) {
      const moment = slide === undefined ? { piece: take.pieces[0]!, atMs: 0 } : momentOf(take, slide)
      if (moment)
        playing.value = { take, ...moment }
    },
    hasSlide: (take, slide) => take !== undefined && momentOf(take, slide) !== undefined,
    proceed() {
      const { take, piece } = playing.value ?? {}
      const next = take?.pieces[take.pieces.indexOf(piece!) + 1]
      playing.value = next && take ? { take, piece: next, atMs: 0 } : undefined
    },
    remove: take => removeTakes([take]),
    removeAll: () => removeTakes(all.value),
  }
}
