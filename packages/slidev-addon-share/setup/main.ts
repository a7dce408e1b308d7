import type { Router } from 'vue-router'
import { getSlide } from '@slidev/client/logic/slides.ts'
import { defineAppSetup } from '@slidev/types'

export default defineAppSetup(async ({ router }) => {
  // Slidev answers an address that no slide has with the first slide; a visitor would not learn that the link is wrong.
  router.beforeEach((to) => {
    const isSlide = to.name === 'play' || to.name === 'presenter'
    if (isSlide && !getSlide(String(to.params.no)))
      return { name: 'NotFound', params: { pathMatch: to.path.slice(1).split('/') }, query: to.query }
  })
  // On a phone a slide is a page that scrolls: the next one begins at its top.
  router.afterEach((to, from) => {
    if (to.path !== from.path)
      window.scrollTo(0, 0)
  })
  await untilSlideIsReady(router)
})

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
  loadOtherCharacters()
}

/** The page brings the characters of its own slide; the faces with all of them come while nothing else is to do. */
function loadOtherCharacters() {
  const whenIdle = window.requestIdleCallback ?? window.setTimeout
  window.addEventListener('load', () => whenIdle(() => {
    for (const face of document.fonts)
      face.load().catch(() => {})
  }), { once: true })
}
