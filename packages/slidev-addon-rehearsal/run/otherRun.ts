import type { PaceModel } from '../pace/paceModel.ts'
import type { RunSnapshot } from '../pace/run.ts'
import type { RunOptions } from './ownRun.ts'
import type { RunRequest, SharedRun } from './slidevShared.ts'
import { createPaceModel } from '../pace/paceModel.ts'

/** After this silence an owner may be taken over. */
export const SILENT_AFTER_MS = 10_000

/** How long a new window waits for an owner, which reports every two seconds. */
export const FIRST_WORD_WITHIN_MS = 3500

/** `unheard`: the run was found when the window opened, and its owner has not been heard since. */
type OwnerState = 'none' | 'unheard' | 'alive'

export function createOtherRun({ clock, createId, links, ...options }: Pick<RunOptions, 'clock' | 'windowId' | 'createId' | 'links'>) {
  let { windowId } = options
  let seen: { beat: string, at: number, model: PaceModel, state: OwnerState } | undefined
  let hasLooked = false
  let pending: RunRequest | undefined

  function owner(): OwnerState {
    if (!seen)
      return 'none'
    const patience = seen.state === 'unheard' ? FIRST_WORD_WITHIN_MS : SILENT_AFTER_MS
    return clock.now() - seen.at < patience ? seen.state : 'none'
  }

  /** Windows send the whole shared state, so another message may overwrite a request. */
  function repeatRequest(): void {
    if (!pending)
      return
    const shared = links.run.read()
    if (!shared?.snapshot || shared.handled === pending.id || owner() !== 'alive')
      pending = undefined
    else if (links.request.read()?.id !== pending.id)
      links.request.write(pending)
  }

  return {
    look(shared: SharedRun | undefined): 'nothing' | 'ended' | 'same' | 'news' {
      const isFirstLook = !hasLooked
      hasLooked = true
      if (!shared?.snapshot) {
        const hasEnded = shared !== undefined || seen !== undefined
        seen = undefined
        return hasEnded ? 'ended' : 'nothing'
      }
      const beat = `${shared.ownerId}/${shared.beat}`
      if (beat === seen?.beat) {
        seen.model.tick()
        return 'same'
      }
      const isUnderMyName = shared.ownerId === windowId
      // First look: our state before a reload; later: a duplicated tab.
      if (isUnderMyName && !isFirstLook && !shared.gone)
        windowId = createId()
      const state = shared.gone || (isUnderMyName && isFirstLook) ? 'none' : isFirstLook ? 'unheard' : 'alive'
      seen = { beat, at: clock.now(), model: createPaceModel(shared.snapshot, clock), state }
      return 'news'
    },
    owner,
    ask(action: RunRequest['action']): void {
      pending = { id: createId(), action }
      repeatRequest()
    },
    repeatRequest,
    snapshot: (): RunSnapshot | undefined => seen?.model.snapshot(),
    forget: () => void (seen = pending = undefined),
    windowId: () => windowId,
  }
}
