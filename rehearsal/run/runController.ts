import type { Run, RunSnapshot } from '../pace/run.ts'
import type { WriteFailure } from '../storage/storeErrors.ts'
import type { OwnRun } from './ownRun.ts'
import type { RunAction, RunRequest, SharedRun } from './runLink.ts'
import type { RunOptions } from './runOptions.ts'
import { createPaceModel, newRun } from '../pace/paceModel.ts'
import { createOwnRun } from './ownRun.ts'
import { CURRENT_RUN_ID } from './runOptions.ts'
import { createRunWatch } from './runWatch.ts'

/**
 * - `idle`: no run
 * - `mine`: this window measures and stores
 * - `theirs`: another window does, this one shows
 * - `unfinished`: a run was cut off (reload, crash, closed window) and can be carried on
 */
export type RunStatus = 'idle' | 'mine' | 'theirs' | 'unfinished'

export interface RunController {
  status: () => RunStatus
  /** The run up to now, mine or theirs, or the one that was cut off. */
  snapshot: () => RunSnapshot | undefined
  /** The last write that failed; nothing once a later one went through. */
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
export function createRunController(options: RunOptions): RunController {
  const { clock, link, timer, current, runs, createId } = options
  const others = createRunWatch(options)
  let own: OwnRun | undefined
  let unfinished: RunSnapshot | undefined = current.get(CURRENT_RUN_ID)
  let pending: RunRequest | undefined
  let failure: WriteFailure | undefined

  function status(): RunStatus {
    if (own)
      return 'mine'
    if (others.isAlive())
      return 'theirs'
    return unfinished ? 'unfinished' : 'idle'
  }

  function begin(snapshot: RunSnapshot): void {
    keepStranded(snapshot.run.id)
    others.forget()
    unfinished = failure = pending = undefined
    own = createOwnRun(options, others.windowId(), snapshot)
    if (!timer.isRunning())
      timer.resume()
    own.tick()
  }

  /** A run of this browser that another device's run is about to replace becomes a record. */
  function keepStranded(newId: string): void {
    const stranded = current.get(CURRENT_RUN_ID)
    if (stranded && stranded.run.id !== newId)
      store(closed(stranded))
  }

  /** An unfinished run, dated by the last moment that is known of it. */
  function closed(snapshot: RunSnapshot): Run {
    return { ...createPaceModel(snapshot, clock).end(), endedAt: snapshot.at }
  }

  /** What cannot be stored stays the unfinished run, and is offered again. */
  function store(run: Run): Run {
    const result = runs.put(run.id, run)
    failure = result.ok ? undefined : result.reason
    if (result.ok)
      current.remove(CURRENT_RUN_ID)
    return run
  }

  /** Before anything is stored: what follows may make the page tick, and a tick must not save the run again. */
  function close(): void {
    own = unfinished = undefined
    others.forget()
    link.write({ ownerId: others.windowId(), beat: (link.read()?.beat ?? 0) + 1, snapshot: null })
  }

  function listen(): void {
    const shared = link.read()
    if (own && !own.isMine())
      own = undefined
    if (own) {
      const action = own.takeRequest()
      if (action)
        action === 'end' ? end() : own.toggleAsking()
      return
    }
    const sighting = others.look(shared)
    if (sighting === 'news')
      unfinished = shared!.snapshot!
    else if (sighting === 'ended')
      unfinished = current.get(CURRENT_RUN_ID)
    insist(shared)
  }

  function ask(action: RunAction): void {
    pending = { id: createId(), action }
    insist(link.read())
  }

  /** Windows send each other the whole shared state, so what the owner publishes meanwhile can take a request with it. */
  function insist(shared: SharedRun | undefined): void {
    if (!pending)
      return
    if (!shared?.snapshot || shared.handled === pending.id || !others.isAlive())
      pending = undefined
    else if (shared.request?.id !== pending.id)
      link.write({ ...shared, request: pending })
  }

  function end(): Run | undefined {
    if (!own)
      return void ask('end')
    const run = own.end()
    close()
    store(run)
    timer.pause()
    return run
  }

  /** Runs `act` on the unfinished run, where there is one. */
  function withUnfinished<T>(act: (snapshot: RunSnapshot) => T): T | undefined {
    return status() === 'unfinished' ? act(unfinished!) : undefined
  }

  return {
    status,
    snapshot: () => own?.snapshot() ?? (others.isAlive() ? others.snapshot() : unfinished),
    failure: () => own?.failure() ?? failure,
    start: () => status() === 'idle' && begin(newRun(createId(), options.sections(), clock)),
    end,
    toggleAsking: () => own ? own.toggleAsking() : ask('toggleAsking'),
    resume: () => withUnfinished(begin),
    keepUnfinished: () => withUnfinished((snapshot) => {
      close()
      return store(closed(snapshot))
    }),
    discardUnfinished: () => withUnfinished(() => {
      current.remove(CURRENT_RUN_ID)
      close()
    }),
    tick() {
      listen()
      own?.tick()
    },
    save: () => own?.save(),
  }
}
