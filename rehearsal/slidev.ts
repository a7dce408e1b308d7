// The addon's only door to Slidev's client. What is not in `@slidev/client` itself is open to change: it is named here, once.
export { slides } from '#slidev/slides'
export { configs, lockShortcuts, sharedState, useNav } from '@slidev/client'
export { magicKeys } from '@slidev/client/state/storage.ts'
