import { defineRoutesSetup } from '@slidev/types'

// In front of Slidev's own routes: `/:no` would take any one-word path for a slide's name.
export default defineRoutesSetup(routes => [
  {
    name: 'notes',
    path: '/notes',
    redirect: { path: '/presenter/1', query: { notes: '' } },
  },
  {
    name: 'rehearsal',
    path: '/rehearsal',
    component: () => import('../records/RehearsalPage.vue'),
  },
  {
    name: 'drill',
    path: '/drill',
    component: () => import('../drill/DrillPage.vue'),
  },
  {
    name: 'interview',
    path: '/interview',
    component: () => import('../interview/InterviewPage.vue'),
  },
  {
    name: 'readiness',
    path: '/readiness',
    component: () => import('../readiness/ReadinessPage.vue'),
  },
  // Slidev's own page for notes has neither pace line nor buttons; what stands in for it has both.
  ...routes.filter(route => route.name !== 'notes'),
])
