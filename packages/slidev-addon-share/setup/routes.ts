import { defineRoutesSetup } from '@slidev/types'

const isShared = !__DEV__ && !__SLIDEV_FEATURE_PRESENTER__

export default defineRoutesSetup(routes => [
  ...routes
    .filter(route => route.name !== 'NotFound')
    .map(route => isShared && route.name === 'play' ? { ...route, component: () => import('../client/VisitorPage.vue') } : route),
  { name: 'NotFound', path: '/:pathMatch(.*)*', component: () => import('../client/NotFound.vue') },
])
