import { expectToHear } from './expectToHear.ts'
import { test } from './fixtures.ts'

test('syllables, level and pauses are heard from a stream', async ({ page, devUrl }) => {
  await expectToHear(page, devUrl)
})
