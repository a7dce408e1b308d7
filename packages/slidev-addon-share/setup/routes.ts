import { defineRoutesSetup } from '@slidev/types'

const isShared = !__DEV__ && !__SLIDEV_FEATURE_PRESENTER__

export default defineRoutesSetup(routes => isShared
  ? [{ name: 'play', path: '/:no', component: () => import('../client/VisitorPage.vue') }, ...routes.filter(({ name }) => name !== 'play')]
  : routes)
