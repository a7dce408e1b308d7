import { defineRoutesSetup } from '@slidev/types'

export default defineRoutesSetup(routes => [
  ...routes.filter(route => route.name !== 'NotFound'),
  { name: 'NotFound', path: '/:pathMatch(.*)*', component: () => import('../client/NotFound.vue') },
])
