import type { Run, RunSnapshot } from '../pace/run.ts'
import type { WriteFailure } from '../state/storeErrors.ts'
import type { RunAction } from './runLink.ts'
import type { RunOptions } from './runOptions.ts'
import { createPaceModel } from '../pace/paceModel.ts'
import { addVoice, elapsedMs } from '../pace/run.ts'
import { CURRENT_RUN_ID } from './runOptions.ts'

/** A crash loses less than this; half of the promised five seconds, for the time that a slow page needs. */
const SNAPSHOT_EVERY_MS = 2000

/** The run that this window measures, stores and publishes. */
export interface OwnRun {
  /** False once another window has published under its own name: it has taken the run over. */
  isMine: () => boolean
  /** Follows the slide, takes the timer along; saves when they changed or a snapshot is due. */
  tick: () => void
  save: () => void
  /** Saves for the last time: the page is going. */
  leave: () => void
  toggleAsking: () => void
  togglePaused: () => void
  /** What another window asks for, once; the next save tells it that it was heard. */
  takeRequest: () => RunAction | undefined
  snapshot: () => RunSnapshot
  end: () => Run
  /** The last write that failed; nothing once a later one went through. */
  failure: () => WriteFailure | undefined
}

/**
 * Measures a run from where it stands. The first save claims it: from then on the other windows know who owns it.
 *
 * @param options what the run takes from its window
 * @param windowId name to publish under
 * @param from a new run, or one that was cut off
 */
export function createOwnRun(options: RunOptions, windowId: string, from: RunSnapshot): OwnRun {
  const { clock, link, timer, current, hearing } = options
  const model = createPaceModel(from, clock)
  let savedAt = 0
  let hasClaimed = false
  let paused = false
  let clicks = options.onScreen().clicks
  let failure: WriteFailure | undefined
  // A late message may bring an older request back: each is carried out once.
  const handled = [link.asked()?.id]

  /** Until the first save another name may stand there: that is what taking over means. */
  function isMine(): boolean {
    return !hasClaimed || (link.read()?.ownerId ?? windowId) === windowId
  }

  function isCounting({ asking, paused }: RunSnapshot): boolean {
    return !asking && !paused
  }

  function snapshot(): RunSnapshot {
    const snapshot = model.snapshot()
    const { voice } = hearing.answer()
    if (voice && isCounting(snapshot))
      addVoice(snapshot, voice)
    return snapshot
  }

  /** What was heard goes to the question on screen, and the next stretch begins; an interviewer's words go nowhere. */
  function keepVoice(): void {
    const { voice } = hearing.answer()
    if (voice && isCounting(model.snapshot()))
      model.spoke(voice)
    hearing.restart()
  }

  function save(last = false): void {
    if (!isMine())
      return
    const upToNow = snapshot()
    const result = current.put(CURRENT_RUN_ID, upToNow)
    failure = result.ok ? undefined : result.reason
    savedAt = clock.now()
    hasClaimed = true
    const shared = { ownerId: windowId, beat: (link.read()?.beat ?? 0) + 1, snapshot: upToNow, voice: hearing.live(), handled: handled.at(-1) }
    if (last)
      link.writeLast({ ...shared, gone: true })
    else
      link.write(shared)
  }

  /** Slidev's timer goes with the run, whatever a window that opens, or a late message, makes of it. */
  function keepTimerInStep(): void {
    if (timer.isRunning() !== paused)
      return
    if (paused)
      timer.pause()
    else
      timer.start(elapsedMs(model.snapshot()))
  }

  return {
    isMine,
    tick() {
      const before = model.snapshot()
      const { slug, slide, clicks: now } = options.onScreen()
      keepTimerInStep()
      if (slug !== before.current)
        keepVoice()
      model.setPaused(paused)
      const live = hearing.live()
      model.setHearing(live !== undefined && !live.isDead)
      model.enter(slug, slide)
      if (now !== clicks)
        model.turned()
      clicks = now
      if (live && hearing.answer().firstWordMs !== undefined)
        model.heard()
      const after = model.snapshot()
      const hasChanged = (['current', 'slide', 'paused', 'thinking'] as const).some(key => before[key] !== after[key])
      if (hasChanged || !hasClaimed || clock.now() - savedAt >= SNAPSHOT_EVERY_MS)
        save()
    },
    save: () => save(),
    leave: () => save(true),
    toggleAsking() {
      // While the timer stands still nothing is counted, an interviewer's time neither.
      if (paused)
        return
      keepVoice()
      model.setAsking(!model.snapshot().asking)
      save()
    },
    togglePaused() {
      keepVoice()
      paused = !paused
      keepTimerInStep()
      model.setPaused(paused)
      save()
    },
    takeRequest() {
      const request = link.asked()
      if (!request || handled.includes(request.id))
        return undefined
      handled.push(request.id)
      return request.action
    },
    snapshot,
    end() {
      keepVoice()
      return model.end()
    },
    failure: () => failure,
  }
}
