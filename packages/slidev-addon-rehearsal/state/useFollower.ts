import type { RouteLocationNormalized } from 'vue-router'
import type { PositionRequest, TalkPosition, WindowTraits } from './follower.ts'
import { computed, watch } from 'vue'
import { getSlide, getSlidePath, hmrSkipTransition, sharedState, syncDirections, TRUST_ORIGINS, useNav } from '../slidev.ts'
import { createFollower, isNewerPosition } from './follower.ts'
import { sharedValue } from './sharedValue.ts'
import { createId, ensureWindowId } from './windowId.ts'

/**
 * In place of Slidev's own following, which takes a presenter along to whatever slide another window opens, and leaves two
 * presenter's views apart. To be called in a root setup: Slidev's has to come second.
 */
export function useFollower(): { position: () => TalkPosition | undefined } {
  const { router, isPresenter, isPrintMode, currentSlideNo } = useNav()
  const position = sharedValue<TalkPosition>('rehearsalPosition', isNewerPosition)
  const request = sharedValue<PositionRequest>('rehearsalPositionRequest')
  const isSlide = ({ name }: RouteLocationNormalized) => name === 'presenter' || name === 'play'

  const traits = computed<WindowTraits>(() => {
    const { name } = router.currentRoute.value
    const kind = name === 'presenter' ? 'presenter' : name === 'play' && !isPrintMode.value ? 'audience' : 'page'
    return { kind, here: TRUST_ORIGINS.includes(location.hostname) }
  })

  const follower = createFollower({
    windowId: ensureWindowId(),
    createId,
    traits: () => traits.value,
    shown: () => traits.value.kind === 'page' ? undefined : { page: currentSlideNo.value, clicks: clicksIn(router.currentRoute.value) },
    clicksOf: (page) => {
      const clicks = getSlide(page)?.meta.__clicksContext
      return clicks?.isMounted ? clicks.total : undefined
    },
    position,
    request,
    mayReceive: () => isPresenter.value ? syncDirections.value.presenterReceive : syncDirections.value.viewerReceive,
    maySend: () => isPresenter.value ? syncDirections.value.presenterSend : syncDirections.value.viewerSend,
    later: (act, ms) => void setTimeout(act, ms),
    show({ page, clicks }) {
      // While the deck is edited another window's deck may have more slides.
      if (!getSlide(page))
        return
      hmrSkipTransition.value = false
      const { query } = router.currentRoute.value
      void router.replace({ path: getSlidePath(page, isPresenter.value), query: { ...query, clicks: clicks ? String(clicks) : undefined } })
    },
  })

  router.afterEach((to, from, failure) => {
    if (failure || !isSlide(to) || isPrintMode.value)
      return
    // From the slides to the presenter's view, too, a window opens.
    if (to.name === from.name)
      follower.moved()
    else
      follower.opened(!to.redirectedFrom)
    keepSlidevStill()
  })
  if (isSlide(router.currentRoute.value))
    follower.opened(!router.currentRoute.value.redirectedFrom)
  position.onArrival(follower.heard)
  request.onArrival(follower.asked)

  // Slidev follows these keys, but not what a window of its own type sent, and overwrites them whenever a page opens. `page`
  // goes on to the overview and to the second device.
  function keepSlidevStill(): void {
    const type = isPresenter.value ? 'presenter' : 'viewer'
    if (sharedState.lastUpdate?.type !== type)
      sharedState.lastUpdate = { id: ensureWindowId(), type, time: 0 }
    const page = position.read()?.page
    if (page && sharedState.page !== page)
      sharedState.page = page
  }
  keepSlidevStill()
  watch([() => sharedState.lastUpdate?.type, () => sharedState.page, isPresenter], keepSlidevStill, { flush: 'sync' })

  return { position: position.read }
}

function clicksIn({ query }: RouteLocationNormalized): number {
  return Math.max(0, Number(query.clicks) || 0)
}
