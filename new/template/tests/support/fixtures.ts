import { mergeTests } from '@playwright/test'
import { exportTest } from '../pdf/support/exports.ts'
import { deckTest } from './deckServers.ts'

/** Playwright's `test` with the built deck on a page, and its PDF. */
export const test = mergeTests(deckTest, exportTest)

export { expect } from '@playwright/test'
