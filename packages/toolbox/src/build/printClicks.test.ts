import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { printClicks } from './printClicks.ts'

const client = dirname(createRequire(import.meta.url).resolve('@slidev/client/package.json'))

it.each([
  ['internals/PrintSlide.vue', 'route.meta.slide.frontmatter.printSteps === true', 'no longer has "const { isPrintWithClicks } = useNav()"'],
  ['modules/v-motion.ts', 'currentClicks, () => resolvedClickMap.get(el)?.visibilityState.value, () => clicks.map', 'no longer has "[thisPage, currentPage, currentClicks].filter(Boolean),"'],
])('fits %s of Slidev as it is installed, and says what it misses in another', async (file, changed, missed) => {
  const warnings: string[] = []
  const { handler } = printClicks(warning => warnings.push(warning)).transform as unknown as { handler: (code: string, id: string) => string }
  const path = join(client, file)
  expect(handler(await readFile(path, 'utf-8'), path)).toContain(changed)
  expect(warnings).toEqual([])
  expect(handler('', path)).toBe('')
  expect(warnings).toEqual(expect.arrayContaining([expect.stringContaining(missed)]))
})
