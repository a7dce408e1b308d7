import type { KnipConfig } from 'knip'

/** Slidev finds these by name, in a deck and in an addon, and not by an import. */
const FOUND_BY_SLIDEV = ['components/**/*.vue', 'setup/*.ts', '*.vue']

export default {
  workspaces: {
    '.': {
      entry: [...FOUND_BY_SLIDEV, 'layouts/*.vue', 'styles/index.ts', 'deck.config.ts', 'check/checkDeck.ts', 'facts/ledger/*.ts', 'components/**/*.plan.ts', 'bench/*.ts', 'scripts/*.ts', 'tests/**/*.spec.ts', 'tests/**/support/*.ts', 'tests/*/deck/**/*.{ts,vue}'],
      project: ['**/*.{ts,vue}', '!packages/**'],
      // Of a made deck, where their imports are.
      ignore: ['new/example/**', 'new/template/**'],
      // Named in the headmatter and in styles/fonts.css.
      ignoreDependencies: ['@fontsource/nanum-gothic-coding', '@slidev/theme-seriph', 'slidev-addon-rehearsal', 'slidev-addon-share'],
    },
    'packages/*': {
      entry: ['bin/*'],
    },
    'packages/toolbox': {
      // Found by a name that is put together (`embeddedBrowser.ts`, `licenses.ts`); what the commands run on.
      ignoreDependencies: ['@sparticuz/chromium', 'node', 'workbox-core'],
    },
    'packages/slidev-addon-share': {
      entry: FOUND_BY_SLIDEV,
    },
    'packages/slidev-addon-rehearsal': {
      entry: ['setup/*.ts', '*.vue'],
    },
  },
  // Made up by Slidev and its plugins while they run.
  ignoreUnresolved: ['#slidev/custom-nav-controls', '#slidev/global-layers', '#slidev/slides'],
  ignoreDependencies: ['server-ref'],
} satisfies KnipConfig
