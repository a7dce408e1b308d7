import type { LiveVoice } from '../microphone/voiceMeter.ts'
import type { Run, RunSnapshot } from '../pace/run.ts'
import type { WriteFailure } from '../state/recordStore.ts'
import type { OwnRun, RunOptions } from './ownRun.ts'
import { createPaceModel } from '../pace/paceModel.ts'
import { hasContent } from '../pace/plan.ts'
import { elapsedMs, newRun } from '../pace/run.ts'
import { CURRENT_RUN_ID } from '../pace/runRecords.ts'
import { createOtherRun } from './otherRun.ts'
import { createOwnRun } from './ownRun.ts'

/**
 * `mine`: this window measures and stores; `theirs`: another one does. `checking`: a run was found, and its owner has
 * not been heard yet. `unfinished`: it was cut off, or could not be stored, and can be carried on.
 */
export type RunStatus = 'idle' | 'mine' | 'theirs' | 'checking' | 'unfinished'

export type RunController = ReturnType<typeof createRunController>

/**
 * One run over all windows: the one that starts it, or carries it on, owns it, measures and writes; the others pass requests
 * to it. An owner that sees another name steps back without writing.
 */
export function createRunController(options: RunOptions) {
  const { clock, links, timer, createId, current, runs } = options
  const other = createOtherRun(options)
  const stored = () => current.get(CURRENT_RUN_ID)
  let own: OwnRun | undefined
  let unfinished = stored()
  let failure: WriteFailure | undefined

  function status(): RunStatus {
    if (own)
      return 'mine'
    const owner = other.owner()
    if (owner === 'none')
      return unfinished ? 'unfinished' : 'idle'
    return owner === 'alive' ? 'theirs' : 'checking'
  }

  function begin(snapshot: RunSnapshot): void {
    const replaced = stored()
    if (replaced && replaced.run.id !== snapshot.run.id && !store(closed(replaced)))
      return void (unfinished ??= replaced)
    other.forget()
    unfinished = failure = undefined
    own = createOwnRun(options, other.windowId(), snapshot)
    timer.start(elapsedMs(snapshot.run))
    own.tick()
  }

  function closed(snapshot: RunSnapshot): Run {
    return createPaceModel(snapshot, clock).end()
  }

  /** Whether a finished run is stored; one in which nothing was said leaves no record. */
  function store(run: Run): boolean {
    failure = hasContent(run) ? runs.put(run.id, run) : undefined
    if (!failure)
      forget(run.id)
    return !failure
  }

  /** An earlier run may still wait there. */
  function forget(id: string): void {
    if (stored()?.run.id === id)
      current.remove(CURRENT_RUN_ID)
  }

  function close(id: string, ended?: Run): void {
    own = failure = undefined
    other.forget()
    forget(id)
    unfinished = stored()
    links.run.write({ ownerId: other.windowId(), beat: (links.run.read()?.beat ?? 0) + 1, snapshot: null, ended })
  }

  const actions = {
    end(): Run | undefined {
      if (!own)
        return void other.ask('end')
      const run = own.end()
      const isStored = store(run)
      if (isStored) {
        close(run.id, run)
      }
      else {
        // As after a crash: every window offers it, until one can store it.
        unfinished = own.snapshot()
        own.leave()
        own = undefined
      }
      timer.pause()
      return isStored ? run : undefined
    },
    toggleAsking: (): void => own ? own.toggleAsking() : other.ask('toggleAsking'),
    togglePaused: (): void => own ? own.togglePaused() : other.ask('togglePaused'),
  }

  function listen(): void {
    const shared = links.run.read()
    if (own && !own.isMine())
      own = undefined
    if (own) {
      const action = own.takeRequest()
      if (action)
        actions[action]()
      return
    }
    const watched = other.snapshot()?.run.id
    const news = other.look(shared)
    // A run that this window has seen is kept on this device as well.
    if (shared?.ended && shared.ended.id === watched && !runs.get(watched))
      store(shared.ended)
    if (news === 'news')
      unfinished = later(shared!.snapshot!, stored())
    else if (news === 'ended')
      unfinished = stored()
    other.repeatRequest()
  }

  return {
    ...actions,
    status,
    snapshot: (): RunSnapshot | undefined => own?.snapshot() ?? (other.owner() === 'alive' ? other.snapshot() : unfinished),
    voice: (): LiveVoice | undefined => own ? options.hearing.live() : other.owner() === 'alive' ? links.run.read()?.voice : undefined,
    failure: () => own?.failure() ?? failure,
    start(): void {
      const now = status()
      if (now === 'idle')
        begin(newRun(createId(), options.sections(), clock))
      else if (now === 'unfinished')
        begin(unfinished!)
      else if ((own ?? other).snapshot()?.paused)
        actions.togglePaused()
    },
    keepUnfinished(): Run | undefined {
      const run = status() === 'unfinished' ? closed(unfinished!) : undefined
      if (!run || !store(run))
        return undefined
      close(run.id, run)
      return run
    },
    discardUnfinished(): void {
      if (status() !== 'unfinished')
        return
      close(unfinished!.run.id)
      timer.reset()
    },
    /** Looks at the slide, the timer and the other windows; to be called several times a second and on every change. */
    tick(): void {
      listen()
      own?.tick()
    },
    leave: (): void => own?.leave(),
  }
}

/** Of two states of the same run the later one: a page that closes may have stored more than it could send. */
function later(shared: RunSnapshot, stored: RunSnapshot | undefined): RunSnapshot {
  return stored && stored.run.id === shared.run.id && stored.at > shared.at ? stored : shared
}
