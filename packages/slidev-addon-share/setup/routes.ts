import { defineRoutesSetup } from '@slidev/types'

const isShared = !__DEV__ && !__SLIDEV_FEATURE_PRESENTER__

export default defineRoutesSetup(routes => [
  ...routes.filter(({ name }) => name !== 'NotFound' && !(isShared && name === 'play')),
  ...isShared ? [{ name: 'play', path: '/:no', component: () => import('../client/VisitorPage.vue') }] : [],
  { name: 'NotFound', path: '/:pathMatch(.*)*', component: () => import('../client/NotFound.vue') },
])
