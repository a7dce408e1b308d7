import { resolve } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { startDevServer } from '../../tools/start/startDevServer.ts'

export const root = resolve(import.meta.dirname, '../..')

/** Playwright's `test` with the deck on a development server of its own, for all tests of a worker. */
export const test = base.extend<{ noProblems: () => void }, { devUrl: string }>({
  // eslint-disable-next-line no-empty-pattern
  devUrl: [async ({}, use) => {
    const server = await startDevServer({ root, port: 3430 })
    await use(server.url)
    await server.stop()
  }, { scope: 'worker', timeout: 180_000 }],

  /** Fails with what the page complained about since the test began. */
  noProblems: async ({ page }, use) => {
    const problems: string[] = []
    page.on('pageerror', error => problems.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' || message.text().includes('[Vue warn]'))
        problems.push(message.text())
    })
    await use(() => expect(problems).toEqual([]))
  },
})

export { expect }
