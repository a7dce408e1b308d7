export { slides } from '#slidev/slides'
// The only door to Slidev's client, with its types written beside it in `client.d.ts`.
// JavaScript on purpose: Slidev ships its client as TypeScript sources that a strict project cannot type-check, and
// `vue-tsc` would follow an import into them.
export { configs, lockShortcuts, sharedState, useNav } from '@slidev/client'
export { useTimer } from '@slidev/client/composables/useTimer.ts'
