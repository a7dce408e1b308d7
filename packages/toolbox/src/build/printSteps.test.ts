import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { printStepsOf } from './printSteps.ts'

const client = dirname(createRequire(import.meta.url).resolve('@slidev/client/package.json'))

it('fits Slidev as it is installed, and says what it misses in another', async () => {
  const code = await readFile(join(client, 'internals/PrintSlide.vue'), 'utf-8')
  expect(printStepsOf(code)).toContain('route.meta.slide.frontmatter.printSteps === true')
  expect(() => printStepsOf('<script setup lang="ts">')).toThrow('it no longer has: const { isPrintWithClicks } = useNav()')
})
