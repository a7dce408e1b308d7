// Single import point for Slidev's internals, which may change with any release.
export { slides } from '#slidev/slides'
export { configs, lockShortcuts, sharedState, useNav } from '@slidev/client'
export { TRUST_ORIGINS } from '@slidev/client/constants.ts'
export { getSlide, getSlidePath } from '@slidev/client/logic/slides.ts'
export { hmrSkipTransition, magicKeys, presenterNotesFontSize, syncDirections } from '@slidev/client/state/storage.ts'

/** Whether a development server carries the shared state; in a build it goes by BroadcastChannel. */
export const hasServer = __SLIDEV_HAS_SERVER__
