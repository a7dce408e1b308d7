import { playwrightLaunchOptions } from '@interview-deck/toolbox/browser/launchBrowser'
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests',
  outputDir: 'out/test-results',
  globalSetup: './tests/support/buildDecks.ts',
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    launchOptions: await playwrightLaunchOptions(),
    viewport: { width: 1280, height: 720 },
    locale: 'ko-KR',
  },
})
