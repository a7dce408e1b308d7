import { resolve } from 'node:path'
import { startDevServer } from '@interview-deck/toolbox/start/startDevServer'
import { test as base } from '@playwright/test'
import { root } from '../support/root.ts'
import { workerPort } from '../support/workerPort.ts'

interface OtherDeck {
  /** A small deck that has nothing to do with the real one and uses the rehearsal. */
  otherDeckUrl: string
}

export const otherDeckTest = base.extend<object, OtherDeck>({
  // eslint-disable-next-line no-empty-pattern
  otherDeckUrl: [async ({}, use) => {
    const server = await startDevServer({ root: resolve(root, 'tests/rehearsal/deck'), port: workerPort(3360) })
    await use(server.url)
    await server.stop()
  }, { scope: 'worker', timeout: 180_000 }],
})
