import { getSlide } from '@slidev/client/logic/slides.ts'
import { defineAppSetup } from '@slidev/types'

export default defineAppSetup(({ router }) => {
  // Slidev answers an address that no slide has with the first slide; a visitor would not learn that the link is wrong.
  router.beforeEach((to) => {
    const isSlide = to.name === 'play' || to.name === 'presenter'
    if (isSlide && !getSlide(String(to.params.no)))
      return { name: 'NotFound', params: { pathMatch: to.path.slice(1).split('/') }, query: to.query }
  })
})
