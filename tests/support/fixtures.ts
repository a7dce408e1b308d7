import { mergeTests } from '@playwright/test'
import { exportTest } from '../pdf/support/exports.ts'
import { otherDeckTest } from '../rehearsal/otherDeckServer.ts'
import { remoteTest } from '../remote/runningRemote.ts'
import { guardTest } from '../safety/guardedDeck.ts'
import { trialTest } from '../trials/trials.ts'
import { deckTest } from './deckServers.ts'

/**
 * Playwright's `test` with everything that a worker starts once and keeps; a server starts with the first test that asks for
 * it. There is one for all folders: Playwright ends a worker, and with it all servers, before a test whose worker fixtures
 * are others.
 */
export const test = mergeTests(deckTest, exportTest, guardTest, otherDeckTest, remoteTest, trialTest)

export { expect } from '@playwright/test'
