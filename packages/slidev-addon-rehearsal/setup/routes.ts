import type { PracticeMode } from '../practice/practiceStore.ts'
import { defineRoutesSetup } from '@slidev/types'
import { h } from 'vue'

/** One component for each mode: the router would reuse a shared one. */
function practicePage(mode: PracticeMode) {
  return async () => {
    const { default: PracticePage } = await import('../practice/PracticePage.vue')
    return { render: () => h(PracticePage, { mode }) }
  }
}

// In front of Slidev's own routes: `/:no` would take any one-word path for a slide's name.
export default defineRoutesSetup(routes => [
  { name: 'notes', path: '/notes', redirect: { path: '/presenter/1', query: { notes: '' } } },
  { name: 'rehearsal', path: '/rehearsal', component: () => import('../records/RehearsalPage.vue') },
  { name: 'drill', path: '/drill', component: practicePage('drill') },
  { name: 'interview', path: '/interview', component: practicePage('interview') },
  { name: 'readiness', path: '/readiness', component: () => import('../progress/ReadinessPage.vue') },
  // Slidev's own page for notes has neither pace line nor buttons.
  ...routes.filter(route => route.name !== 'notes'),
])
