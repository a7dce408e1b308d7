import type { Router } from 'vue-router'
import { getSlide } from '@slidev/client/logic/slides.ts'
import { defineAppSetup } from '@slidev/types'

const isSite = !__DEV__ && !__SLIDEV_FEATURE_PRESENTER__ && !__SLIDEV_FEATURE_PRINT__ && !__SLIDEV_HASH_ROUTE__

export default defineAppSetup(async ({ router }) => {
  // On a phone a slide is a page that scrolls: the next one begins at its top.
  router.afterEach((to, from) => {
    if (to.path !== from.path)
      window.scrollTo(0, 0)
  })
  if (isSite)
    keepForOffline().catch(() => {})
  await untilSlideIsReady(router)
})

/** A new version waits until the deck is closed: while there is a network, pages come from there. A browser may refuse. */
async function keepForOffline() {
  await navigator.serviceWorker?.register(`${import.meta.env.BASE_URL}sw.js`)
}

/**
 * A shared page has its slide in it before the application arrives. Waiting until the same slide can be drawn at once, the
 * application replaces it without a frame in between. In development there is nothing to replace.
 */
async function untilSlideIsReady(router: Router) {
  if (!document.querySelector('#app')?.firstElementChild)
    return
  await router.isReady()
  const { no } = router.currentRoute.value.params
  await getSlide(String(no ?? 1))?.load?.()
  // The page brings the characters of its own slide; the faces with all of them come while nothing else is to do.
  window.addEventListener('load', () => (window.requestIdleCallback ?? window.setTimeout)(() => {
    document.fonts.forEach(face => face.load().catch(() => {}))
  }), { once: true })
}
