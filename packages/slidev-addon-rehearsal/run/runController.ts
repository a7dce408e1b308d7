import type { LiveVoice } from '../microphone/voiceMeter.ts'
import type { Run, RunSnapshot } from '../pace/run.ts'
import type { OwnRun, RunOptions } from './ownRun.ts'
import type { RunRequest, SharedRun } from './slidevShared.ts'
import { elapsedMs, newRun } from '../pace/run.ts'
import { createOtherRun } from './otherRun.ts'
import { createOwnRun } from './ownRun.ts'
import { createRunStorage } from './runStorage.ts'

/**
 * `mine`: this window measures and stores; `theirs`: another one does. `checking`: whether anybody still measures the run
 * that was found shows in a moment. `unfinished`: it was cut off and can be carried on.
 */
export type RunStatus = 'idle' | 'mine' | 'theirs' | 'checking' | 'unfinished'

export type RunController = ReturnType<typeof createRunController>

/**
 * One run over all windows. The window that starts a run, or carries it on, owns it: it alone measures and writes. The
 * others show it and pass requests to it. The last window that publishes under its name owns the run, and an owner that
 * sees another name steps back without writing, so there is never a second run.
 */
export function createRunController(options: RunOptions) {
  const { clock, links, timer, createId } = options
  const other = createOtherRun(options)
  const storage = createRunStorage(options)
  let own: OwnRun | undefined
  let unfinished: RunSnapshot | undefined = storage.unfinished()
  let pending: RunRequest | undefined

  function status(): RunStatus {
    if (own)
      return 'mine'
    const owner = other.owner()
    if (owner === 'none')
      return unfinished ? 'unfinished' : 'idle'
    return owner === 'alive' ? 'theirs' : 'checking'
  }

  function begin(snapshot: RunSnapshot): void {
    storage.storeReplaced(snapshot.run.id)
    other.forget()
    unfinished = pending = undefined
    own = createOwnRun(options, other.windowId(), snapshot)
    // Slidev's bar shows the time of this run, not that of the one before.
    timer.start(elapsedMs(snapshot))
    own.tick()
  }

  /** Before anything else may make the page tick: a tick must not save the run again. */
  function close(ended?: Run): void {
    own = unfinished = undefined
    other.forget()
    const isStored = ended ? storage.store(ended) : true
    publish({ ended, unsaved: !isStored })
  }

  function publish(how: Pick<SharedRun, 'ended' | 'unsaved'> = {}): void {
    links.run.write({ ownerId: other.windowId(), beat: (links.run.read()?.beat ?? 0) + 1, snapshot: null, ...how })
  }

  const actions = {
    end(): Run | undefined {
      if (!own)
        return void ask('end')
      const run = own.end()
      close(run)
      timer.pause()
      return run
    },
    toggleAsking: (): void => own ? own.toggleAsking() : ask('toggleAsking'),
    togglePaused: (): void => own ? own.togglePaused() : ask('togglePaused'),
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
    if (shared?.ended)
      storage.receive(shared.ended, { wasSeen: watched === shared.ended.id, unsaved: shared.unsaved === true })
    if (news === 'news')
      unfinished = later(shared!.snapshot!, storage.unfinished())
    else if (news === 'ended')
      unfinished = storage.unfinished()
    repeatRequest(shared)
  }

  function ask(action: RunRequest['action']): void {
    pending = { id: createId(), action }
    repeatRequest(links.run.read())
  }

  /** Windows send each other the whole shared state: what another one sends meanwhile can take a request with it. */
  function repeatRequest(shared: SharedRun | undefined): void {
    if (!pending)
      return
    if (!shared?.snapshot || shared.handled === pending.id || other.owner() !== 'alive')
      pending = undefined
    else if (links.request.read()?.id !== pending.id)
      links.request.write(pending)
  }

  function resume(): void {
    if (status() === 'unfinished')
      begin(unfinished!)
  }

  return {
    ...actions,
    status,
    snapshot: (): RunSnapshot | undefined => own?.snapshot() ?? (other.owner() === 'alive' ? other.snapshot() : unfinished),
    voice: (): LiveVoice | undefined => own ? options.hearing.live() : other.owner() === 'alive' ? links.run.read()?.voice : undefined,
    failure: () => own?.failure() ?? storage.failure(),
    unsaved: storage.unsaved,
    saveAgain(): void {
      if (storage.saveAgain())
        publish()
    },
    dropUnsaved(): void {
      storage.dropUnsaved()
      publish()
    },
    /** Begins a run, or carries an unfinished or a paused one on. */
    start(): void {
      const now = status()
      if (now === 'idle' && !storage.unsaved())
        begin(newRun(createId(), options.sections(), clock))
      else if (now === 'unfinished')
        resume()
      else if ((own ?? other).snapshot()?.paused)
        actions.togglePaused()
    },
    resume,
    keepUnfinished(): Run | undefined {
      if (status() !== 'unfinished')
        return undefined
      const run = storage.closed(unfinished!)
      close(run)
      return run
    },
    discardUnfinished(): void {
      if (status() !== 'unfinished')
        return
      storage.forgetUnfinished()
      close()
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

/** Of two states of the same run the one that knows more; a page that goes stores a last word that others may not have heard. */
function later(shared: RunSnapshot, stored: RunSnapshot | undefined): RunSnapshot {
  return stored && stored.run.id === shared.run.id && stored.at > shared.at ? stored : shared
}
