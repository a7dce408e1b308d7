/** What a deck of a test's own, inside the project, shares with the project's deck: everything but slides and pages. */
export const OWN_DECK_SHARES = ['check', 'components', 'deck.config.ts', 'facts', 'layouts', 'public', 'setup', 'slide-bottom.vue', 'slidev.d.ts', 'styles', 'vite.config.ts']
