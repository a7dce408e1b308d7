import type { PageSlide } from '@interview-deck/toolbox/shots/deckPage'
import type { DevServer } from '@interview-deck/toolbox/start/startDevServer'
import type { Page } from '@playwright/test'
import type { PageWatch } from './watchPage.ts'
import { openDeck } from '@interview-deck/toolbox/shots/deckPage'
import { startDevServer } from '@interview-deck/toolbox/start/startDevServer'
import { test as base } from '@playwright/test'
import { serveBuiltDeck, servePresenterDeck } from './builtDeck.ts'
import { root } from './root.ts'
import { watchPage } from './watchPage.ts'
import { workerPort } from './workerPort.ts'

export interface OpenDeck {
  page: Page
  slides: PageSlide[]
  watch: PageWatch
}

interface WorkerFixtures {
  /** Address of the built deck, served as a static host would; private sections are left out. */
  builtUrl: string
  /** Address of the presenter's own build: what a development server shows, in few requests and without its state. */
  presenterUrl: string
  /** Address of a development server of its own, private sections and notes included. */
  devUrl: string
  /** A page with the built deck on it, shared by all tests of a worker: whoever uses it goes to the slide it needs. */
  openDeck: OpenDeck
}

export const deckTest = base.extend<object, WorkerFixtures>({
  // eslint-disable-next-line no-empty-pattern
  builtUrl: [async ({}, use) => {
    const site = await serveBuiltDeck()
    await use(site.url.replace(/\/$/, ''))
    await site.close()
  }, { scope: 'worker' }],

  // eslint-disable-next-line no-empty-pattern
  presenterUrl: [async ({}, use) => {
    const site = await servePresenterDeck()
    await use(site.url.replace(/\/$/, ''))
    await site.close()
  }, { scope: 'worker' }],

  // eslint-disable-next-line no-empty-pattern
  devUrl: [async ({}, use) => {
    const server: DevServer = await startDevServer({ root, port: workerPort(3230) })
    await use(server.url)
    await server.stop()
  }, { scope: 'worker', timeout: 180_000 }],

  openDeck: [async ({ browser, builtUrl }, use) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce', locale: 'ko-KR' })
    const page = await context.newPage()
    const watch = watchPage(page)
    const slides = await openDeck(page, builtUrl)
    await use({ page, slides, watch })
    await context.close()
  }, { scope: 'worker', timeout: 60_000 }],
})
