import { test as base, expect } from '../support/fixtures.ts'
import { watchPage } from '../support/watchPage.ts'

/** The deck's `test`, with a check that the page complained about nothing since the test began. */
export const test = base.extend<{ noProblems: () => void }>({
  noProblems: async ({ page }, use) => {
    const watch = watchPage(page)
    await use(() => expect(watch.takeProblems()).toEqual([]))
  },
})

export { expect }
