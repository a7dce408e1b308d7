import type { Clock } from '../pace/clock.ts'
import type { PaceModel, PlannedSection } from '../pace/paceModel.ts'
import type { Run, RunSnapshot } from '../pace/run.ts'
import type { RecordCollection } from '../storage/recordStore.ts'
import type { WriteFailure } from '../storage/storeErrors.ts'
import type { RunAction, RunLink, SharedRun, TimerLink } from './runLink.ts'
import { createPaceModel, newRun } from '../pace/paceModel.ts'

/** A crash loses less than this; half of the promised five seconds, for the time that a slow page needs. */
export const SNAPSHOT_EVERY_MS = 2000

/** An owner that has been silent for so long is gone, or so far in the background that it may be taken over. */
export const SILENT_AFTER_MS = 10_000

/** Key of the unfinished run in its collection; there is never more than one. */
export const CURRENT_RUN_ID = 'current'

/**
 * - `idle`: no run
 * - `mine`: this window measures and stores
 * - `theirs`: another window does, this one shows
 * - `unfinished`: a run was cut off (reload, crash, closed window) and can be carried on
 */
export type RunStatus = 'idle' | 'mine' | 'theirs' | 'unfinished'

export interface RunControllerOptions {
  clock: Clock
  /** Stays the same when the page is reloaded, differs between windows. */
  windowId: string
  /** Makes an id that no other run, window or request has. */
  createId: () => string
  link: RunLink
  timer: TimerLink
  current: RecordCollection<RunSnapshot>
  runs: RecordCollection<Run>
  sections: () => readonly PlannedSection[]
  /** Section on this window's screen; `null` for other slides and pages. */
  currentSection: () => string | null
}

export interface RunController {
  status: () => RunStatus
  /** The run up to now, mine or theirs, or the one that was cut off. */
  snapshot: () => RunSnapshot | undefined
  /** The last write that failed since the run began; nothing once a later one went through. */
  failure: () => WriteFailure | undefined
  start: () => void
  /** Ends the run and stores it. Another window's run is asked to end. */
  end: () => Run | undefined
  toggleAsking: () => void
  /** Carries an unfinished run on in this window. */
  resume: () => void
  /** Stores an unfinished run as it stands. */
  keepUnfinished: () => Run | undefined
  discardUnfinished: () => void
  /** Looks at the slide, the timer and the other windows; call it several times a second and on every change. */
  tick: () => void
  /** Writes at once, as when the page goes away. */
  save: () => void
}

/**
 * One run over all windows.
 *
 * The window that starts a run, or carries it on, owns it: it alone measures and writes. The others show what it
 * publishes and pass requests to it. Taking over is a claim: the last window that publishes under its name owns the
 * run, and an owner that sees another name steps back without writing, so there is never a second run.
 */
export function createRunController(options: RunControllerOptions): RunController {
  const { clock, link, timer, current, runs } = options
  let windowId = options.windowId
  let model: PaceModel | undefined
  let savedAt = 0
  let hasClaimed = false
  let handledRequest: string | undefined
  let failure: WriteFailure | undefined
  let theirs: { key: string, seenAt: number, model?: PaceModel } | undefined
  let unfinished: RunSnapshot | undefined = current.get(CURRENT_RUN_ID)

  function status(): RunStatus {
    if (model)
      return 'mine'
    if (unfinished && !othersAlive())
      return 'unfinished'
    return theirs?.model && othersAlive()
      ? 'theirs'
      : 'idle'
  }

  /** Whether another window owns the run, or may: a page that just opened waits for a beat before it says no. */
  function othersAlive(): boolean {
    return theirs !== undefined && clock.now() - theirs.seenAt < SILENT_AFTER_MS
  }

  function own(snapshot: RunSnapshot): void {
    keepStranded(snapshot.run.id)
    model = createPaceModel(snapshot, clock)
    theirs = unfinished = failure = undefined
    handledRequest = link.read()?.request?.id
    if (!timer.isRunning())
      timer.resume()
    follow()
    save()
  }

  /** A run of this browser that another device's run is about to replace becomes a record. */
  function keepStranded(newId: string): void {
    const stranded = current.get(CURRENT_RUN_ID)
    if (stranded && stranded.run.id !== newId)
      finish(closed(stranded))
  }

  /** An unfinished run, dated by the last moment that is known of it. */
  function closed(snapshot: RunSnapshot): Run {
    return {
      ...createPaceModel(snapshot, clock).end(),
      endedAt: snapshot.at,
    }
  }

  function follow(): void {
    model?.setPaused(!timer.isRunning())
    model?.enter(options.currentSection())
  }

  function publish(snapshot: RunSnapshot | null): void {
    link.write({ ownerId: windowId, beat: (link.read()?.beat ?? 0) + 1, snapshot })
  }

  function save(): void {
    if (!model || !stillMine())
      return
    const snapshot = model.snapshot()
    const result = current.put(CURRENT_RUN_ID, snapshot)
    failure = result.ok ? undefined : result.reason
    savedAt = clock.now()
    hasClaimed = true
    publish(snapshot)
  }

  /** Until the first `save` another name may stand there: that is what taking over means. */
  function stillMine(): boolean {
    return !hasClaimed || (link.read()?.ownerId ?? windowId) === windowId
  }

  function finish(run: Run): Run {
    const result = runs.put(run.id, run)
    failure = result.ok ? undefined : result.reason
    // What could not be stored stays as the unfinished run: the next visit offers it again.
    if (result.ok)
      current.remove(CURRENT_RUN_ID)
    return run
  }

  function close(): void {
    model = unfinished = theirs = undefined
    hasClaimed = false
    publish(null)
  }

  function listen(): void {
    const shared = link.read()
    if (model) {
      if (!stillMine())
        stepBack()
      else if (shared?.request && shared.request.id !== handledRequest)
        obey(shared.request)
      return
    }
    watchOthers(shared)
  }

  function stepBack(): void {
    model = undefined
    hasClaimed = false
    watchOthers(link.read())
  }

  function obey(request: NonNullable<SharedRun['request']>): void {
    handledRequest = request.id
    if (request.action === 'end')
      end()
    else
      toggleAsking()
  }

  function watchOthers(shared: SharedRun | undefined): void {
    if (!shared) {
      theirs = undefined
      return
    }
    const key = `${shared.ownerId}/${shared.beat}`
    if (key === theirs?.key)
      return void theirs.model?.tick()
    const isFirstSight = theirs === undefined
    if (!shared.snapshot) {
      theirs = undefined
      unfinished = current.get(CURRENT_RUN_ID)
      return
    }
    // The last word of this very window before its reload: nobody is speaking.
    const isEcho = isFirstSight && shared.ownerId === windowId
    if (!isFirstSight && shared.ownerId === windowId)
      windowId = options.createId() // a duplicated tab carries its original's id
    theirs = {
      key,
      seenAt: isEcho
        ? Number.NEGATIVE_INFINITY
        : clock.now(),
      model: createPaceModel(shared.snapshot, clock),
    }
    unfinished = shared.snapshot
  }

  function request(action: RunAction): void {
    const shared = link.read()
    if (shared?.snapshot) {
      link.write({
        ...shared,
        request: {
          id: options.createId(),
          action,
        },
      })
    }
  }

  function end(): Run | undefined {
    if (!model)
      return void request('end')
    const run = model.end()
    // First of all the run is over: the timer's change makes the page tick, and a tick must not store it again.
    close()
    finish(run)
    timer.pause()
    return run
  }

  function toggleAsking(): void {
    if (!model)
      return request('toggleAsking')
    model.setAsking(!model.snapshot().asking)
    save()
  }

  return {
    status,
    snapshot: () => model?.snapshot() ?? (status() === 'theirs'
      ? theirs?.model?.snapshot()
      : unfinished),
    failure: () => failure,
    start() {
      if (status() === 'idle')
        own(newRun(options.createId(), options.sections(), clock))
    },
    end,
    toggleAsking,
    resume() {
      if (status() === 'unfinished')
        own(unfinished!)
    },
    keepUnfinished() {
      if (status() !== 'unfinished')
        return undefined
      const run = closed(unfinished!)
      close()
      return finish(run)
    },
    discardUnfinished() {
      if (status() !== 'unfinished')
        return
      current.remove(CURRENT_RUN_ID)
      close()
    },
    tick() {
      listen()
      if (!model)
        return
      const before = model.snapshot()
      follow()
      const after = model.snapshot()
      const hasChanged = before.current !== after.current || before.paused !== after.paused
      if (hasChanged || clock.now() - savedAt >= SNAPSHOT_EVERY_MS)
        save()
    },
    save,
  }
}
