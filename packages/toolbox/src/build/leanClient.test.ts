import type { Stub } from './leanClient.ts'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, it, onTestFinished } from 'vitest'
import { fits, leanClient } from './leanClient.ts'

const stub: Stub = { source: 'big', importer: 'setup/main.ts', exports: { small: '1' } }

it.each([
  ['all that is asked for', 'import { small } from \'big\'', true],
  ['it under another name, and a type', 'import type { Big } from \'big\'\nimport { small as tiny } from \'big\'', true],
  ['one thing more', 'import { small, other } from \'big\'', false],
  ['the default export', 'import big from \'big\'', false],
  ['a page on demand', 'const page = () => import(\'big\')', false],
])('fits where Slidev asks for %s', (_, code, expected) => {
  expect(fits(stub, code)).toBe(expected)
})

it('leaves in what Slidev imports in another way, and says so', async () => {
  const root = await mkdtemp(join(tmpdir(), 'deck-lean-'))
  onTestFinished(() => rm(root, { recursive: true }))
  await writeFile(join(root, 'main.js'), 'export const stays = true')
  const warnings: string[] = []
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [leanClient({ templates: 'v-mark v-motion', roots: [root], print: false, warn: warning => warnings.push(warning) })],
    build: { write: false, minify: false, lib: { entry: join(root, 'main.js'), formats: ['es'] } },
  })
  expect([result].flat()[0]).toHaveProperty('output.0.code', expect.stringContaining('stays'))
  expect(warnings).toEqual([
    expect.stringContaining('setup/main.ts of its client no longer imports @shikijs/vitepress-twoslash/client'),
    expect.stringContaining('setup/shortcuts.ts of its client no longer imports ../composables/useDrawings'),
  ])
})
