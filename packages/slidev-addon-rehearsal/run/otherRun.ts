import type { PaceModel } from '../pace/paceModel.ts'
import type { RunSnapshot } from '../pace/run.ts'
import type { RunOptions } from './ownRun.ts'
import type { SharedRun } from './slidevShared.ts'
import { createPaceModel } from '../pace/paceModel.ts'

/** An owner that has been silent for so long is gone, or so far in the background that it may be taken over. */
export const SILENT_AFTER_MS = 10_000

/** How long a window that opens waits for an owner, which speaks every two seconds. */
export const FIRST_WORD_WITHIN_MS = 3500

/** `unheard`: this window has just opened and found a run; whether anybody still measures it is not known yet. */
type OwnerState = 'none' | 'unheard' | 'alive'

export function createOtherRun({ clock, createId, ...options }: Pick<RunOptions, 'clock' | 'windowId' | 'createId'>) {
  let { windowId } = options
  let seen: { beat: string, at: number, model: PaceModel, state: OwnerState } | undefined
  let hasLooked = false

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
      // On the first look it is this window's last word before a reload, later a duplicated tab that carries its name.
      if (isUnderMyName && !isFirstLook && !shared.gone)
        windowId = createId()
      const state = shared.gone || (isUnderMyName && isFirstLook) ? 'none' : isFirstLook ? 'unheard' : 'alive'
      seen = { beat, at: clock.now(), model: createPaceModel(shared.snapshot, clock), state }
      return 'news'
    },
    owner(): OwnerState {
      if (!seen)
        return 'none'
      const patience = seen.state === 'unheard' ? FIRST_WORD_WITHIN_MS : SILENT_AFTER_MS
      return clock.now() - seen.at < patience ? seen.state : 'none'
    },
    snapshot: (): RunSnapshot | undefined => seen?.model.snapshot(),
    forget: () => void (seen = undefined),
    windowId: () => windowId,
  }
}
