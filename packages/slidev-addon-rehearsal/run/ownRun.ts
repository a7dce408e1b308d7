import type { Hearing } from '../microphone/hearing.ts'
import type { Clock } from '../pace/clock.ts'
import type { OnScreen } from '../pace/paceModel.ts'
import type { PlannedSection, Run, RunSnapshot } from '../pace/run.ts'
import type { RecordCollection, WriteFailure } from '../state/recordStore.ts'
import type { RunLinks, RunRequest, slidevTimer } from './slidevShared.ts'
import { createPaceModel } from '../pace/paceModel.ts'
import { addVoice, elapsedMs } from '../pace/run.ts'
import { CURRENT_RUN_ID } from '../pace/runRecords.ts'

export interface RunOptions {
  clock: Clock
  windowId: string
  createId: () => string
  links: RunLinks
  timer: typeof slidevTimer
  current: RecordCollection<RunSnapshot>
  runs: RecordCollection<Run>
  sections: () => readonly PlannedSection[]
  hearing: Pick<Hearing, 'live' | 'answer' | 'restart'>
  onScreen: () => OnScreen
}

/** A crash loses at most this. */
const SNAPSHOT_EVERY_MS = 2000

export type OwnRun = ReturnType<typeof createOwnRun>

/** The run that this window measures, stores and publishes. The first save claims it: the others know its owner by `windowId`. */
export function createOwnRun(options: RunOptions, windowId: string, from: RunSnapshot) {
  const { clock, links, timer, current, hearing } = options
  const model = createPaceModel(from, clock)
  model.setPaused(false)
  let paused = false
  let savedAt: number | undefined
  let failure: WriteFailure | undefined
  // A late message may bring an older request back: each is carried out once.
  const handled = [links.request.read()?.id]

  /** Before the first save another window's name stands there: this one takes over. */
  function isMine(): boolean {
    return savedAt === undefined || (links.run.read()?.ownerId ?? windowId) === windowId
  }

  function heardVoice({ asking, paused }: RunSnapshot) {
    return asking || paused ? undefined : hearing.answer().voice
  }

  function snapshot(): RunSnapshot {
    const snapshot = model.snapshot()
    const voice = heardVoice(snapshot)
    if (voice)
      addVoice(snapshot, voice)
    return snapshot
  }

  function keepVoice(): void {
    const voice = heardVoice(model.snapshot())
    if (voice)
      model.spoke(voice)
    hearing.restart()
  }

  function save(isLast = false): void {
    if (!isMine())
      return
    model.tick()
    const upToNow = snapshot()
    failure = current.put(CURRENT_RUN_ID, upToNow)
    savedAt = clock.now()
    const beat = (links.run.read()?.beat ?? 0) + 1
    links.run.write({ ownerId: windowId, beat, snapshot: upToNow, voice: hearing.live(), handled: handled.at(-1), ...(isLast && { gone: true }) }, isLast)
  }

  /** Re-applies our timer; other windows may overwrite it. */
  function keepTimerInStep(): void {
    if (timer.isRunning() !== paused)
      return
    if (paused)
      timer.pause()
    else
      timer.start(elapsedMs(model.snapshot().run))
  }

  return {
    isMine,
    snapshot,
    failure: () => failure,
    tick(): void {
      const { slug, slide } = options.onScreen()
      model.tick()
      const before = model.snapshot()
      keepTimerInStep()
      if (slug !== before.current)
        keepVoice()
      model.enter(slug, slide)
      const after = model.snapshot()
      const isDue = savedAt === undefined || clock.now() - savedAt >= SNAPSHOT_EVERY_MS
      if (isDue || before.current !== after.current || before.slide !== after.slide)
        save()
    },
    leave: () => save(true),
    toggleAsking(): void {
      if (paused)
        return
      keepVoice()
      model.setAsking(!model.snapshot().asking)
      save()
    },
    togglePaused(): void {
      keepVoice()
      paused = !paused
      keepTimerInStep()
      model.setPaused(paused)
      save()
    },
    takeRequest(): RunRequest['action'] | undefined {
      const request = links.request.read()
      if (!request || handled.includes(request.id))
        return undefined
      handled.push(request.id)
      return request.action
    },
    end(): Run {
      keepVoice()
      return model.end()
    },
  }
}
