import type { Page } from '@playwright/test'
import { resolve } from 'node:path'
import { startDevServer } from '@interview-deck/door/start/startDevServer'
import { test as base } from '@playwright/test'
import { workerPort } from '../support/workerPort.ts'
import { PresenterPage } from './presenterPage.ts'

const root = resolve(import.meta.dirname, '../..')

interface WorkerFixtures {
  /** The real deck, on a development server of its own. */
  deckUrl: string
  /** A small deck that has nothing to do with the real one and uses the addon. */
  otherDeckUrl: string
}

interface Fixtures {
  /** The real deck in the presenter's view; its clock moves only when the test says so. */
  presenter: PresenterPage
  /** Another window of the same browser. From then on time passes by itself, in all of them. */
  openWindow: (path: string) => Promise<Page>
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  // eslint-disable-next-line no-empty-pattern
  deckUrl: [async ({}, use) => {
    const server = await startDevServer({ root, port: workerPort(3330) })
    await use(server.url)
    await server.stop()
  }, { scope: 'worker', timeout: 180_000 }],

  // eslint-disable-next-line no-empty-pattern
  otherDeckUrl: [async ({}, use) => {
    const server = await startDevServer({ root: resolve(import.meta.dirname, 'deck'), port: workerPort(3360) })
    await use(server.url)
    await server.stop()
  }, { scope: 'worker', timeout: 180_000 }],

  presenter: async ({ page, deckUrl }, use) => {
    await forgetRun(deckUrl)
    const presenter = new PresenterPage(page, deckUrl)
    await presenter.open('/presenter/1')
    await presenter.freezeTime()
    await use(presenter)
  },

  openWindow: async ({ context, deckUrl, presenter }, use) => {
    await use(async (path) => {
      const page = await context.newPage()
      await presenter.page.clock.resume()
      await page.goto(deckUrl + path)
      await page.locator('.slidev-slide-content').first().waitFor()
      return page
    })
  },
})

/** Slidev's server keeps timer and run for the next window; a test begins with neither. */
async function forgetRun(url: string): Promise<void> {
  const timer = { status: 'stopped', slides: {}, startedAt: 0, pausedAt: 0 }
  const data = { page: 1, clicks: 0, clicksTotal: 0, timer }
  const { status } = await fetch(`${url}/@server-reactive/nav`, {
    method: 'POST',
    // As a page of the deck sends it: the server takes it from nobody else.
    headers: { 'origin': url, 'content-type': 'application/json' },
    body: JSON.stringify({ source: 'test', data }),
  })
  if (status !== 200)
    throw new Error(`The development server does not take the state of a new test (status ${status}).`)
}

export { expect } from '@playwright/test'
