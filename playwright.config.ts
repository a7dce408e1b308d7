import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { playwrightLaunchOptions } from '@interview-deck/browser'
import { defineConfig } from '@playwright/test'

const testDir = resolve(import.meta.dirname, 'tests')

// Every folder of tests is a project of its own: `npm run browser -- --project deck`.
const folders = readdirSync(testDir, { withFileTypes: true })
  .filter(entry => entry.isDirectory() && entry.name !== 'support')
  .map(entry => entry.name)

export default defineConfig({
  outputDir: 'out/test-results',
  globalSetup: './tests/support/buildDecks.ts',
  // A browser waits for its server as often as it works: two of them use two cores, more would make timeouts of waiting.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  // Nothing is waited for that is there: on a busy machine a page takes its time.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./tests/support/totalReporter.ts']],
  use: {
    launchOptions: await playwrightLaunchOptions(),
    viewport: { width: 1280, height: 720 },
    locale: 'ko-KR',
    trace: 'retain-on-failure',
  },
  projects: folders.map(name => ({ name, testDir: resolve(testDir, name) })),
})
