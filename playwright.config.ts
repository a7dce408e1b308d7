import { resolve } from 'node:path'
import process from 'node:process'
import { playwrightLaunchOptions } from '@interview-deck/toolbox/browser/launchBrowser'
import { defineConfig } from '@playwright/test'

// Every command that a test runs finds compiled what another has read before it.
process.env.NODE_COMPILE_CACHE ??= resolve(import.meta.dirname, 'node_modules/.cache/node')

/** What `npm test` leaves to `npm run test:toolbox`: other decks, mistakes, interruptions, a second device. */
const TOOLBOX = ['**/{content,remote,slidev}/**', '**/safety/!(private).spec.ts', '**/share/{extensions,mistakes}.spec.ts', '**/pdf/mistakes.spec.ts', '**/rehearsal/otherDeck.spec.ts']

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  projects: [
    { name: 'deck', testIgnore: TOOLBOX },
    { name: 'toolbox', testMatch: TOOLBOX.map(pattern => pattern.replace(/\*\*$/, '**/*.spec.ts')) },
  ],
  outputDir: 'out/test-results',
  globalSetup: ['./tests/support/tempFolder.ts', './tests/support/buildDecks.ts'],
  // A browser waits for its server as often as it works: two of them use two cores, more would make timeouts of waiting.
  workers: 2,
  // A machine that is busy for a moment may be late once; a second time it is wrong.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  timeout: 120_000,
  // Nothing is waited for that is there: on a busy machine a page takes its time.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./tests/support/totalReporter.ts']],
  use: {
    launchOptions: await playwrightLaunchOptions(),
    viewport: { width: 1280, height: 720 },
    locale: 'ko-KR',
    // A trace takes as much time as the test: `npm run browser -- --trace on` where one is needed.
    trace: 'off',
  },
})
