import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { printSteps } from './printSteps.ts'

const client = dirname(createRequire(import.meta.url).resolve('@slidev/client/package.json'))

it('fits Slidev as it is installed, and says what it misses in another', async () => {
  const warnings: string[] = []
  const { handler } = printSteps(warning => warnings.push(warning)).transform as unknown as { handler: (code: string) => string | undefined }
  expect(handler(await readFile(join(client, 'internals/PrintSlide.vue'), 'utf-8'))).toContain('route.meta.slide.frontmatter.printSteps === true')
  expect(warnings).toEqual([])
  expect(handler('<script setup lang="ts">')).toBeUndefined()
  expect(warnings).toEqual([expect.stringContaining('no longer has "const { isPrintWithClicks } = useNav()"')])
})
