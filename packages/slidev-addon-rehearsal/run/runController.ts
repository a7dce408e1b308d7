import type { Run, RunSnapshot } from '../pace/run.ts'
import type { RunController, RunStatus } from './controllerTypes.ts'
import type { OwnRun } from './ownRun.ts'
import type { RunAction, RunRequest, SharedRun } from './runLink.ts'
import type { RunOptions } from './runOptions.ts'
import { newRun } from '../pace/newRun.ts'
import { createPaceModel } from '../pace/paceModel.ts'
import { elapsedMs } from '../pace/run.ts'
import { createOwnRun } from './ownRun.ts'
import { createRunShelf } from './runShelf.ts'
import { createRunWatch } from './runWatch.ts'

/**
 * One run over all windows.
 *
 * The window that starts a run, or carries it on, owns it: it alone measures and writes. The others show it and pass
 * requests to it. Taking over is a claim: the last window that publishes under its name owns the run, and an owner that
 * sees another name steps back without writing, so there is never a second run.
 */
export function createRunController(options: RunOptions): RunController {
  const { clock, link, timer, createId } = options
  const others = createRunWatch(options)
  const shelf = createRunShelf(options)
  let own: OwnRun | undefined
  let unfinished: RunSnapshot | undefined = shelf.unfinished()
  let pending: RunRequest | undefined

  function status(): RunStatus {
    if (own)
      return 'mine'
    const owner = others.owner()
    if (owner === 'alive')
      return 'theirs'
    if (owner === 'unheard')
      return 'checking'
    return unfinished ? 'unfinished' : 'idle'
  }

  function begin(snapshot: RunSnapshot): void {
    shelf.keepStranded(snapshot.run.id)
    others.forget()
    unfinished = pending = undefined
    own = createOwnRun(options, others.windowId(), snapshot)
    // Slidev's bar shows the time of this run, not that of the one before.
    timer.start(elapsedMs(snapshot))
    own.tick()
  }

  /** An unfinished run, dated by the last moment that is known of it. */
  function closed(snapshot: RunSnapshot): Run {
    return { ...createPaceModel(snapshot, clock).end(), endedAt: snapshot.at }
  }

  /** Before anything else may make the page tick: a tick must not save the run again. */
  function close(ended?: Run): void {
    own = unfinished = undefined
    others.forget()
    const isStored = ended ? shelf.store(ended) : true
    link.write({ ownerId: others.windowId(), beat: (link.read()?.beat ?? 0) + 1, snapshot: null, ended, unsaved: !isStored })
  }

  /** The run that could not be stored needs no more care: no window is to offer it again. */
  function settle(): void {
    link.write({ ownerId: others.windowId(), beat: (link.read()?.beat ?? 0) + 1, snapshot: null })
  }

  function listen(): void {
    const shared = link.read()
    if (own && !own.isMine())
      own = undefined
    if (own) {
      const action = own.takeRequest()
      if (action)
        act(action)
      return
    }
    const watched = others.snapshot()?.run.id
    const sighting = others.look(shared)
    if (shared?.ended)
      shelf.receive(shared.ended, { wasSeen: watched === shared.ended.id, unsaved: shared.unsaved === true })
    if (sighting === 'news')
      unfinished = later(shared!.snapshot!, shelf.unfinished())
    else if (sighting === 'ended')
      unfinished = shelf.unfinished()
    insist(shared)
  }

  function act(action: RunAction): void {
    if (action === 'end')
      end()
    else if (action === 'togglePaused')
      togglePaused()
    else
      own?.toggleAsking()
  }

  function ask(action: RunAction): void {
    pending = { id: createId(), action }
    insist(link.read())
  }

  /** Windows send each other the whole shared state, so what another one sends meanwhile can take a request with it. */
  function insist(shared: SharedRun | undefined): void {
    if (!pending)
      return
    if (!shared?.snapshot || shared.handled === pending.id || others.owner() !== 'alive')
      pending = undefined
    else if (link.asked()?.id !== pending.id)
      link.ask(pending)
  }

  function end(): Run | undefined {
    if (!own)
      return void ask('end')
    const run = own.end()
    close(run)
    timer.pause()
    return run
  }

  function togglePaused(): void {
    if (own)
      own.togglePaused()
    else
      ask('togglePaused')
  }

  function resume(): void {
    if (status() === 'unfinished')
      begin(unfinished!)
  }

  return {
    status,
    snapshot: () => own?.snapshot() ?? (others.owner() === 'alive' ? others.snapshot() : unfinished),
    voice: () => own ? options.hearing.live() : others.owner() === 'alive' ? link.read()?.voice : undefined,
    failure: () => own?.failure() ?? shelf.failure(),
    unsaved: shelf.unsaved,
    saveAgain() {
      if (shelf.saveAgain())
        settle()
    },
    dropUnsaved() {
      shelf.dropUnsaved()
      settle()
    },
    start() {
      const now = status()
      if (now === 'idle' && !shelf.unsaved())
        begin(newRun(createId(), options.sections(), clock))
      else if (now === 'unfinished')
        resume()
      else if ((own ?? others).snapshot()?.paused)
        togglePaused()
    },
    end,
    toggleAsking: () => own ? own.toggleAsking() : ask('toggleAsking'),
    togglePaused,
    resume,
    keepUnfinished() {
      if (status() !== 'unfinished')
        return undefined
      const run = closed(unfinished!)
      close(run)
      return run
    },
    discardUnfinished() {
      if (status() !== 'unfinished')
        return
      shelf.forgetUnfinished()
      close()
      timer.reset()
    },
    tick() {
      listen()
      own?.tick()
    },
    leave: () => own?.leave(),
  }
}

/** Of two states of the same run the one that knows more; a page that goes stores a last word that others may not have heard. */
function later(shared: RunSnapshot, stored: RunSnapshot | undefined): RunSnapshot {
  return stored && stored.run.id === shared.run.id && stored.at > shared.at ? stored : shared
}
