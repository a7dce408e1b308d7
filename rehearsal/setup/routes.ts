import { defineRoutesSetup } from '@slidev/types'

// In front of Slidev's own routes: `/:no` would take any one-word path for a slide's name.
export default defineRoutesSetup(routes => [
  {
    name: 'rehearsal',
    path: '/rehearsal',
    component: () => import('../pages/RehearsalPage.vue'),
  },
  {
    name: 'drill',
    path: '/drill',
    component: () => import('../drill/DrillPage.vue'),
  },
  ...routes,
])
