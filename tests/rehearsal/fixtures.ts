import type { Page } from '@playwright/test'
import { test as base } from '../support/fixtures.ts'
import { PresenterPage } from './presenterPage.ts'

interface Fixtures {
  /** Address of the real deck, as the presenter's own build. */
  deckUrl: string
  /** The real deck in the presenter's view; its clock moves only when the test says so. */
  presenter: PresenterPage
  /** Another window of the same browser. From then on time passes by itself, in all of them. */
  openWindow: (path: string) => Promise<Page>
}

export const test = base.extend<Fixtures>({
  deckUrl: ({ presenterUrl }, use) => use(presenterUrl),

  presenter: async ({ page, deckUrl }, use) => {
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

/** The same on a development server, through which all windows share their state; those of a build do so in the browser. */
export const serverTest = test.extend({
  deckUrl: async ({ devUrl }, use) => {
    await forgetRun(devUrl)
    await use(devUrl)
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

export { expect } from '../support/fixtures.ts'
